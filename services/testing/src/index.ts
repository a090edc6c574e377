export { type Answered, actorAs, askService } from './answer.ts';
export { DEMO_PASSWORD, openDatabase, SECRET, type TestDatabase } from './database.ts';
export { type Ground, openGround, startOn } from './ground.ts';
