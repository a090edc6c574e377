import { DEFAULT_SETTINGS, type Settings } from './settings.rules.ts';

/** The one place where the review path reads what the province sets. */
export const settingsNow = async (): Promise<Settings> => DEFAULT_SETTINGS;
