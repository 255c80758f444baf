/** Names that are nobody's in particular, put together by chance from frequent parts. */
import type { BenchQuery } from './bench-query';
import type { SeededChoices } from './seeded-choices';

const TRADITIONS: readonly (readonly [given: string, family: string])[] = [
  [
    'James Mary Robert Linda John Susan David Karen Emily Mark Sarah Kevin Brian Laura Peter Alice Grace Oliver Harry Chloe',
    'Smith Johnson Brown Taylor Wilson Evans Thomas Roberts Walker Wright Thompson White Hughes Edwards Green Hall Wood Harris',
  ],
  [
    'Jose Maria Carlos Ana Luis Juan Miguel Rosa Jorge Elena Pedro Lucia Fernando Patricia Ricardo Sofia Andres Camila',
    'Garcia Rodriguez Martinez Lopez Gonzalez Hernandez Perez Sanchez Ramirez Torres Flores Rivera Gomez Diaz Morales Ortiz Castro',
  ],
  [
    'Mohamed Ahmed Ali Hassan Fatima Omar Ibrahim Khalid Yusuf Aisha Mahmoud Mustafa Abdullah Hussein Salim Nasser Samir Layla',
    'Hassan Ali Ibrahim Khan Ahmed Saleh Mansour Hamdan Khalil Haddad Najjar Qasim Rashid Aziz Farah Nasser Said Othman',
  ],
  [
    'Ivan Sergei Olga Dmitry Anna Alexei Natalia Mikhail Elena Andrei Svetlana Nikolai Tatiana Viktor Irina Pavel Maxim Yulia',
    'Ivanov Petrov Sidorova Smirnov Kuznetsov Popova Volkov Morozov Fedorov Orlova Lebedev Kozlov Novikova Sokolov Pavlov Belova',
  ],
  [
    'Wei Li Min Jun Fang Hui Jing Lei Xin Yan Ming Hong Na Tao Yong Jie',
    'Wang Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Lin Guo Luo Tang He',
  ],
  [
    'Rahul Priya Amit Sunita Raj Anita Vijay Deepa Sanjay Kavita Arjun Meera Suresh Lakshmi',
    'Sharma Patel Singh Kumar Gupta Reddy Nair Rao Das Mehta Iyer Joshi',
  ],
  [
    'Hans Anna Klaus Petra Jean Marie Pierre Giulia Marco Lars Ingrid Erik Jan Katarzyna Luca Sven',
    'Muller Schmidt Fischer Weber Dubois Moreau Rossi Bianchi Hansen Nilsson Kowalski Novak Larsen Jansen',
  ],
  [
    'Nguyen Kim Park Lee Sato Yuki Hiroshi Min-jun Linh Thanh Budi Siti',
    'Van Tran Minh Jin Tanaka Suzuki Yamamoto Ho Santoso Wijaya Park Choi',
  ],
];
const COMPANY_FIRST =
  'Global Pacific Northern Golden United Atlas Alpha Summit Oriental Royal Delta Star Blue Green Eastern Gulf Premier Crown Phoenix Horizon Liberty Riverside Sunrise Vertex Nova Capital Metro Central Silver Apex';
const COMPANY_MIDDLE =
  'Trading Shipping Logistics Import Construction Energy Petroleum Engineering Investment Textile Foods Marine Electronics Medical Technology Consulting Mining Steel Transport Aviation Software Travel Agricultural Chemical';
const COMPANY_LAST =
  'Ltd|LLC|GmbH|Co. Ltd.|S.A.|Inc.|Company|Group|Corporation|Holding|FZE|Services Ltd|International LLC|SRL|Pty Ltd';

export function personNegatives(count: number, choices: SeededChoices): BenchQuery[] {
  return Array.from({ length: count }, (): BenchQuery => {
    const [given, family] = choices.pick(TRADITIONS).map((names) => names.split(/\s+/)) as [string[], string[]];
    const words = [choices.pick(given), choices.pick(family)];
    if (choices.next() < 0.35) words.splice(1, 0, choices.pick(given));
    const birthDate = `${1945 + choices.below(58)}-0${1 + choices.below(9)}-1${choices.below(10)}`;
    return { category: 'neg_common', name: words.join(' '), schema: 'Person', expected: null, birthDate };
  });
}

export function companyNegatives(count: number, choices: SeededChoices): BenchQuery[] {
  return Array.from({ length: count }, (): BenchQuery => {
    const words = [choices.pick(COMPANY_FIRST.split(' ')), choices.pick(COMPANY_MIDDLE.split(' '))];
    if (choices.next() < 0.4) words.splice(1, 0, choices.pick(COMPANY_MIDDLE.split(' ')));
    if (choices.next() < 0.3)
      words.unshift(choices.pick('Al Sea East Nile Andes Baltic Tiger Lotus Cedar Falcon'.split(' ')));
    words.push(choices.pick(COMPANY_LAST.split('|')));
    return { category: 'neg_org', name: words.join(' '), schema: 'Organization', expected: null };
  });
}
