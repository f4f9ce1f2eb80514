export { layOver, openSettings } from './open-settings.ts';
export type { SettingsHost, SettingsProblem, SettingsTree } from './open-settings.ts';
export { settingsSchema } from './schema.ts';
export type { ConfigurableRule } from './schema.ts';
export { DEFAULT_SETTINGS } from './settings.ts';
export type { ClientSetting, PlaceOfTime } from './client-schema.ts';
export type { RuleSetting, Settings } from './settings.ts';
