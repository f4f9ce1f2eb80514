export { default } from './eslint/index.ts';
