import type { Message } from '../define-rule.ts';

export type MessageId =
  | 'call' | 'client' | 'wrapper' | 'disabled' | 'connectOnly' | 'signalWithoutTimer' | 'noEffect' | 'sharedConnection' | 'partial' | 'tooLong';

export const messages: Readonly<Record<MessageId, Message>> = {
  call: {
    what: '{callee} has no deadline.',
    why: 'A peer that is slow or gone holds this caller and all that wait for it: {otherwise}.',
    fix: 'Write {fix}.',
  },
  client: {
    what: '{callee} gives its calls no deadline.',
    why: 'A peer that is slow or gone holds every caller of this client: {otherwise}.',
    fix: 'Write {fix}, once for all its calls.',
  },
  wrapper: {
    what: '{callee} makes a remote call, and this caller gives it no deadline.',
    why: 'A peer that is slow or gone holds this caller: {otherwise}.',
    fix: 'Write {fix}.',
  },
  disabled: {
    what: '{callee} has its deadline switched off: {says}.',
    why: 'A peer that is slow or gone then holds this caller for ever.',
    fix: 'Write {fix}.',
  },
  connectOnly: {
    what: '{callee} has a timeout for connecting alone ({says}).',
    why: 'A peer that accepts the connection and then keeps silent is not bounded by it.',
    fix: 'Write {fix} as well.',
  },
  signalWithoutTimer: {
    what: '{callee} has a signal that no timer aborts.',
    why: 'It ends the call when somebody cancels, and a silent peer is nobody who cancels.',
    fix: 'Write {fix}, joined with the signal that is there.',
  },
  noEffect: {
    what: '{callee} has no deadline: the timeout here has no effect ({says}).',
    why: 'Whoever reads it takes the call for bounded.',
    fix: 'Write {fix} instead.',
  },
  sharedConnection: {
    what: '{callee} serves blocking commands and others, and gives the others no deadline.',
    why: 'A deadline for all would cut the blocking ones, and with none a silent server holds every caller.',
    fix: 'Give the blocking commands a connection of their own, then write {fix} on this one.',
  },
  partial: {
    what: '{callee} is bounded only {bounded} ({how}).',
    why: 'A peer that then drips or stalls holds this caller as long as it likes.',
    fix: 'Bound the whole attempt: write {fix}.',
  },
  tooLong: {
    what: '{callee} may wait {ms}, and at most {max} are allowed here.',
    why: 'Every caller that is stuck for so long keeps its memory, its connection and its own callers.',
    fix: 'Write {fix} with a shorter time.',
  },
};
