import { Command } from 'commander';

new Command('fallacies').parse();
