export default { meta: { name: 'fallacies' }, rules: {}, configs: {} };
