import type { KindName, RemoteCallOperation } from '../schema.ts';

// What commands of AWS do whose first word does not tell, as the API reference of each service describes them (https://docs.aws.amazon.com/).

const asks = 'Asking';
const repeats = 'Repeating';
const keyed = 'Keyed';
const receives = 'Receiving';

/** Messages that SQS gives at a time: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html. */
export const mostMessages = 10;

/** Exports of the clients that are no plain `*Command`. */
export const commands = {
  // They answer, and nothing is there afterwards that was not before: tokens, ciphers, signatures.
  AssumeRoleCommand: asks, AssumeRoleWithSAMLCommand: asks, AssumeRoleWithWebIdentityCommand: asks, AssumeRootCommand: asks, DecodeAuthorizationMessageCommand: asks,
  EncryptCommand: asks, DecryptCommand: asks, ReEncryptCommand: asks, SignCommand: asks, DeriveSharedSecretCommand: asks,
  GenerateDataKeyCommand: asks, GenerateDataKeyWithoutPlaintextCommand: asks, GenerateDataKeyPairCommand: asks, GenerateDataKeyPairWithoutPlaintextCommand: asks,
  GenerateMacCommand: asks, GenerateRandomCommand: asks, StartConfigurationSessionCommand: asks,
  TransactGetCommand: asks, TransactGetItemsCommand: asks,
  // Asking a model again costs, and changes nothing.
  InvokeModelCommand: asks, InvokeModelWithResponseStreamCommand: asks, ConverseCommand: asks, ConverseStreamCommand: asks, ApplyGuardrailCommand: asks,
  AnalyzeDocumentCommand: asks, AnalyzeExpenseCommand: asks, AnalyzeIDCommand: asks, DetectDocumentTextCommand: asks,
  StartDocumentTextDetectionCommand: asks, StartDocumentAnalysisCommand: asks, StartExpenseAnalysisCommand: asks, StartQueryCommand: asks, DetectStackDriftCommand: asks,
  DetectFacesCommand: asks, DetectLabelsCommand: asks, DetectModerationLabelsCommand: asks, DetectTextCommand: asks, CompareFacesCommand: asks,
  DetectSentimentCommand: asks, DetectEntitiesCommand: asks, DetectKeyPhrasesCommand: asks, DetectDominantLanguageCommand: asks, DetectPiiEntitiesCommand: asks,
  ClassifyDocumentCommand: asks, TranslateTextCommand: asks, SynthesizeSpeechCommand: asks, InvokeEndpointCommand: asks,
  // The second time finds what the first has left, and changes it no more.
  CopyObjectCommand: repeats, UploadPartCommand: repeats, UploadPartCopyCommand: repeats, CompleteMultipartUploadCommand: repeats, CreateBucketCommand: repeats,
  ChangeMessageVisibilityCommand: repeats, ChangeMessageVisibilityBatchCommand: repeats, PurgeQueueCommand: repeats, CreateQueueCommand: repeats,
  CreateTopicCommand: repeats, BatchPutDocumentCommand: repeats, BatchDeleteDocumentCommand: repeats, BatchWriteCommand: repeats, BatchWriteItemCommand: repeats, CreateTableCommand: repeats,
  CreateLogGroupCommand: repeats, CreateLogStreamCommand: repeats, RegisterScalableTargetCommand: repeats,
  // The client makes a token for them, the same in its retries.
  StartQueryExecutionCommand: keyed, CreateNamedQueryCommand: keyed, CreateSecretCommand: keyed, PutSecretValueCommand: keyed, RotateSecretCommand: keyed, UpdateSecretCommand: keyed,
  TransactWriteCommand: keyed, TransactWriteItemsCommand: keyed, ExecuteTransactionCommand: keyed, RunTaskCommand: keyed, CreateScheduleCommand: keyed, UpdateScheduleCommand: keyed,
  ReceiveMessageCommand: receives,
} as const satisfies Readonly<Record<string, KindName>>;

const operation = { is: 'remote-call', judged: 'client', options: [1] } as const;
const read = { ...operation, effect: 'read' } as const;
const idempotent = { ...operation, effect: 'idempotent' } as const;
const withKey = { ...operation, effect: 'write', keyed: true } as const;

/** The same as methods of clients that gather all of them: `new STS()`. */
export const methods = {
  assumeRole: read, assumeRoleWithSAML: read, assumeRoleWithWebIdentity: read, encrypt: read, decrypt: read, reEncrypt: read, sign: read,
  generateDataKey: read, generateDataKeyWithoutPlaintext: read, generateMac: read, generateRandom: read, transactGet: read, transactGetItems: read,
  invokeModel: read, converse: read, analyzeDocument: read, analyzeExpense: read, analyzeID: read, detectDocumentText: read,
  copyObject: idempotent, uploadPart: idempotent, uploadPartCopy: idempotent, completeMultipartUpload: idempotent, createBucket: idempotent,
  changeMessageVisibility: idempotent, createQueue: idempotent, createTopic: idempotent, batchWrite: idempotent, batchWriteItem: idempotent, createTable: idempotent,
  startQueryExecution: withKey, createSecret: withKey, putSecretValue: withKey, updateSecret: withKey, transactWrite: withKey, transactWriteItems: withKey,
  receiveMessage: { ...read, most: mostMessages },
} as const satisfies Readonly<Record<string, RemoteCallOperation>>;
