import { MomentScalar } from '@tdkt/kernel';
import { Directive, Field, Float, ID, InputType, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType({
  description: 'A file as it is kept: never changed, downloaded at `href` by whoever sees what it belongs to.',
})
export class FileRef {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) mediaType!: string;
  @Field(() => Float, { description: 'Bytes.' }) size!: number;
  @Field(() => String, { description: 'SHA-256 in hex.' }) sha256!: string;
  @Field(() => String) href!: string;
}

@Directive('@shareable')
@ObjectType({ description: 'Where the bytes go: one PUT to `href` before `expiresAt`, no sign-in needed.' })
export class UploadTicket {
  @Field(() => ID) fileId!: string;
  @Field(() => String) href!: string;
  @Field(() => MomentScalar) expiresAt!: Date;
}

@InputType()
export class RequestUpload {
  @Field(() => String, { description: 'The name of the file, at most 200 characters.' }) name!: string;
  @Field(() => String) mediaType!: string;
  @Field(() => Float, { description: 'Bytes, at most 50 MiB.' }) size!: number;
}
