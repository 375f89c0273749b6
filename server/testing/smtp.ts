import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

export type SmtpSink = { url: string; port: number; received: ReceivedMail[]; close: () => Promise<void> };

/** A mail as it came over the wire: the envelope, and the content with its dots taken back. */
export type ReceivedMail = { from: string; to: string[]; content: string };

/**
 * A mail server that keeps what it is sent (RFC 5321, as far as a sender needs it), but for recipients to whom `refusal`
 * answers. Port 0 is any free one.
 */
export async function smtpSink(port = 0, refusal: Refusal = () => undefined): Promise<SmtpSink> {
  const received: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.once('close', () => sockets.delete(socket)));
    serve(socket, (mail) => received.push(mail), refusal);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.address() as AddressInfo;
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `smtp://127.0.0.1:${taken}`, port: taken, received, close };
}

/** What the server says to a recipient whom it does not take. */
type Refusal = (address: string) => string | undefined;

function serve(socket: Socket, keep: (mail: ReceivedMail) => void, refusal: Refusal): void {
  let rest = '';
  let mail: ReceivedMail = { from: '', to: [], content: '' };
  let isContent = false;
  const say = (reply: string) => socket.write(`${reply}\r\n`);

  const hear = (line: string) => {
    if (isContent) return hearContent(line);
    const command = line.slice(0, 4).toUpperCase();
    const address = /<(.*?)>/.exec(line)?.[1] ?? '';
    if (command === 'MAIL') mail = { from: address, to: [], content: '' };
    const refused = command === 'RCPT' ? refusal(address) : undefined;
    if (refused) return void say(refused);
    if (command === 'RCPT') mail.to.push(address);
    if (command === 'DATA') isContent = true;
    say(command === 'DATA' ? '354 go on' : command === 'QUIT' ? '221 bye' : '250 ok');
    if (command === 'QUIT') socket.end();
  };
  const hearContent = (line: string) => {
    if (line !== '.') {
      mail.content += `${line.replace(/^\./, '')}\r\n`;
      return;
    }
    isContent = false;
    keep(mail);
    say('250 kept');
  };

  socket.on('error', () => {}).setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\r\n');
    rest = lines.pop() ?? '';
    lines.forEach(hear);
  });
  say('220 sink');
}
