import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DaemonKind } from './daemon.ts';

const JARS = ['zookeeper', 'zookeeper-jute', 'log4j-1.2', 'slf4j-api', 'slf4j-nop', 'netty-all', 'netty-handler', 'netty-common', 'netty-transport', 'commons-cli', 'commons-io', 'snappy-java', 'metrics-core'];

export const zookeeper: DaemonKind = {
  program: 'java',
  debian: 'zookeeper, default-jre-headless',
  command: ({ program, port, folder }) => {
    const config = path.join(folder, 'zoo.cfg');
    const lines = ['tickTime=200', `dataDir=${folder}`, `clientPort=${port}`, 'clientPortAddress=127.0.0.1', 'admin.enableServer=false', 'minSessionTimeout=400'];
    writeFileSync(config, `${lines.join('\n')}\n`);
    const classPath = JARS.map((jar) => `/usr/share/java/${jar}.jar`).join(':');
    return { program, args: ['-cp', classPath, 'org.apache.zookeeper.server.ZooKeeperServerMain', config] };
  },
};
