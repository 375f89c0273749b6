import { createSocket } from 'node:dgram';
import { isIP } from 'node:net';

/** The addresses of a name, as they are the n-th time that it is asked for; undefined for no answer at all. */
type Answers = (name: string, time: number) => string[] | undefined;

/** A name server on loopback that says what a test wants. */
export async function nameServer(answers: Answers) {
  const socket = createSocket('udp4');
  const times = new Map<string, number>();
  socket.on('message', (query, { port }) => {
    const { name, type, end } = questionOf(query);
    const key = `${name} ${type}`;
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    const found = answers(name, time);
    if (found) socket.send(answerTo(query.subarray(0, end), addressesOf(type, found)), port);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    /** How often a name was asked for, of one kind of address. */
    asked: (name: string, type: 'A' | 'AAAA') => times.get(`${name} ${typeNumbers[type]}`) ?? 0,
    close: () => void socket.close(),
  };
}

const typeNumbers = { A: 1, AAAA: 28 };

/** The first question of a query (RFC 1035, 4.1.2), and where it ends. */
function questionOf(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length).toLowerCase());
    at += 1 + length;
  }
  return { name: labels.join('.'), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function addressesOf(type: number, addresses: string[]): Buffer[] {
  if (type === typeNumbers.A) {
    return addresses
      .filter((address) => isIP(address) === 4)
      .map((address) => Buffer.from(address.split('.').map(Number)));
  }
  return addresses.filter((address) => isIP(address) === 6).map(bytesOf);
}

/** An IPv6 address that is written in groups of hexadecimal digits. */
function bytesOf(address: string): Buffer {
  const [head = '', tail = ''] = address.split('::').map((half) => half);
  const groups = (half: string) => half.split(':').filter(Boolean);
  const gap = Array(8 - groups(head).length - groups(tail).length).fill('0');
  return Buffer.from([...groups(head), ...gap, ...groups(tail)].map((group) => group.padStart(4, '0')).join(''), 'hex');
}

function answerTo(question: Buffer, addresses: Buffer[]): Buffer {
  const header = Buffer.from(question);
  header.writeUInt16BE(0x8580, 2); // an answer, authoritative, without error
  header.writeUInt16BE(addresses.length, 6);
  header.fill(0, 8, 12);
  const records = addresses.map((address) => {
    const record = Buffer.alloc(12);
    record.writeUInt16BE(0xc00c, 0); // the name of the question
    record.writeUInt16BE(address.length === 4 ? typeNumbers.A : typeNumbers.AAAA, 2);
    record.writeUInt16BE(1, 4);
    record.writeUInt16BE(address.length, 10);
    return Buffer.concat([record, address]);
  });
  return Buffer.concat([header, ...records]);
}
