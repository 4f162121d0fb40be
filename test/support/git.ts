export { gitIn } from '../../src/git/command.ts';
