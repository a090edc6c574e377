import { Choice, Choices, Day, Hidden, Moment, Role, Row, Text } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

/** What a machine client may be used for. */
export enum ApiScope {
  GRAPHQL = 'GRAPHQL',
  EXPORT = 'EXPORT',
}
registerEnumType(ApiScope, {
  name: 'ApiScope',
  description: 'GRAPHQL: queries and mutations; EXPORT: files of /export.',
});

@ObjectType({
  description: 'A program that asks for tokens by client_credentials, with a role for the whole province.',
})
@Entity('api_client', { schema: 'people' })
export class ApiClient extends Row {
  @Text({ maxLength: 100 }) clientId!: string;
  @Text({ maxLength: 200 }) name!: string;
  @Hidden() secretHash!: string;
  @Choice(() => Role) role!: Role;
  @Choices(() => ApiScope) scopes!: ApiScope[];
  @Day({ nullable: true, description: 'Last day; none: until revoked.' }) expiresOn?: string | null;
  @Moment({ nullable: true, description: 'To the hour.' }) lastUsedAt?: Date | null;
  @Moment({ nullable: true }) revokedAt?: Date | null;
}

@InputType()
export class CreateApiClient extends inputOf(ApiClient, ['clientId', 'name', 'role', 'scopes', 'expiresOn']) {}
@InputType()
export class UpdateApiClient extends inputOf(ApiClient, ['name', 'expiresOn'], { partial: true }) {}

@ObjectType({ description: 'The secret is told once and stored nowhere.' })
export class ApiClientWithSecret {
  @Field(() => ApiClient) apiClient!: ApiClient;
  @Field(() => String, { nullable: true }) secret!: string | null;
}
