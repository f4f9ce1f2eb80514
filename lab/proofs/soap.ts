import { proof, type Attempt } from '../harness/proof.ts';

interface Client {
  HelloAsync(request: object, options?: object): Promise<unknown>;
}
interface Library {
  readonly createClientAsync: (description: string, options: object) => Promise<Client>;
}

/** A service of one method, as text: what is called is the service then, and not the server of its description. */
const description = `<?xml version="1.0"?>
<definitions name="S" targetNamespace="urn:s" xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:t="urn:s" xmlns:x="http://www.w3.org/2001/XMLSchema" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/">
  <message name="In"><part name="name" type="x:string"/></message>
  <message name="Out"><part name="text" type="x:string"/></message>
  <portType name="P"><operation name="Hello"><input message="t:In"/><output message="t:Out"/></operation></portType>
  <binding name="B" type="t:P">
    <soap:binding style="rpc" transport="http://schemas.xmlsoap.org/soap/http"/>
    <operation name="Hello"><soap:operation soapAction="Hello"/><input><soap:body use="literal" namespace="urn:s"/></input><output><soap:body use="literal" namespace="urn:s"/></output></operation>
  </binding>
  <service name="S"><port name="P" binding="t:B"><soap:address location="http://127.0.0.1/"/></port></service>
</definitions>`;
const hello = async ({ lib, url, options }: Pick<Attempt<Library, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  (await lib.createClientAsync(description, { endpoint: url })).HelloAsync({ name: 'n' }, options);

export default proof<Library>({
  install: 'soap',
  versions: ['1.13.0'],
  deadlines: {
    client: {
      call: ({ lib, url, options }) => lib.createClientAsync(`${url}/?wsdl`, options),
      options: {
        'wsdl_options.timeout': 500,
        timeout: { value: 500, via: hello },
      },
    },
  },
  single: hello,
});
