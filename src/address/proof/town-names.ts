import { foldedKey } from '../fold-text';

/** Towns that go by several names, one town a line: people write their own language's, letters the country's. */
const TOWNS = `
Munich, München, Monaco di Baviera, Múnich|Cologne, Köln, Colonia|Vienna, Wien, Vienne, Viena|Nuremberg, Nürnberg|Hanover, Hannover|Brunswick, Braunschweig|Aix-la-Chapelle, Aachen
Rome, Roma, Rom|Milan, Milano, Mailand, Milán|Florence, Firenze, Florenz, Florencia|Venice, Venezia, Venise, Venedig|Naples, Napoli, Neapel|Turin, Torino|Genoa, Genova, Gênes|Padua, Padova
Lisbon, Lisboa, Lisbonne, Lissabon|Oporto, Porto|Seville, Sevilla, Séville|Saragossa, Zaragoza|A Coruña, La Coruña, Corunna|San Sebastián, Donostia|Bilbao, Bilbo|Alicante, Alacant
Brussels, Bruxelles, Brussel, Brüssel, Bruselas|Antwerp, Antwerpen, Anvers, Amberes|Ghent, Gent, Gand|Bruges, Brugge|Liège, Luik, Lüttich|Mechelen, Malines|Louvain, Leuven
The Hague, Den Haag, 's-Gravenhage, La Haye, La Haya|Den Bosch, 's-Hertogenbosch|Geneva, Genève, Genf, Ginebra, Ginevra|Zurich, Zürich|Basel, Basle, Bâle|Lucerne, Luzern|Bern, Berne
Copenhagen, København, Kopenhagen, Copenhague|Gothenburg, Göteborg|Helsinki, Helsingfors|Turku, Åbo|Warsaw, Warszawa, Varsovie, Warschau, Varsovia|Cracow, Kraków, Krakau|Gdańsk, Danzig|Wrocław, Breslau
Prague, Praha, Prag, Praga|Brno, Brünn|Bratislava, Pressburg|Bucharest, București, Bucarest, Bukarest|Belgrade, Beograd, Београд|Sofia, София|Zagreb, Agram
Athens, Αθήνα, Athina, Athènes, Athen, Atenas|Thessaloniki, Θεσσαλονίκη, Salonica|Piraeus, Πειραιάς, Peiraias|Patras, Πάτρα, Patra|Nicosia, Λευκωσία, Lefkosia
Moscow, Москва, Moskva, Moscou, Moskau, Moscú|Saint Petersburg, Санкт-Петербург, Sankt-Peterburg|Kiev, Київ, Киев, Kyiv|Lviv, Львів, Lvov, Lemberg|Odessa, Одеса, Odesa, Одесса|Kharkiv, Харків, Kharkov|Minsk, Мінск, Минск
Cairo, القاهرة, Le Caire, El Cairo, Al Qahirah|Alexandria, الإسكندرية|Riyadh, الرياض, Ar Riyad|Jeddah, جدة, Jiddah|Mecca, مكة المكرمة, Makkah|Dubai, دبي|Abu Dhabi, أبو ظبي, أبوظبي|Doha, الدوحة|Casablanca, الدار البيضاء|Rabat, الرباط|Tunis, تونس|Algiers, الجزائر, Alger|Baghdad, بغداد|Damascus, دمشق|Beirut, بيروت|Amman, عمان|Kuwait City, Kuwait, مدينة الكويت, الكويت
Istanbul, İstanbul, Estambul|Smyrna, İzmir|Mexico City, Ciudad de México, CDMX, México DF, Mexico|Ho Chi Minh City, Hồ Chí Minh, Saigon, TP HCM, Thành phố Hồ Chí Minh|Hanoi, Hà Nội|Da Nang, Đà Nẵng
Beijing, 北京, 北京市, Peking|Shanghai, 上海, 上海市|Guangzhou, 广州, 广州市, Canton|Shenzhen, 深圳, 深圳市|Hong Kong, 香港|Taipei, 台北, 臺北, 台北市|Tokyo, 東京, 東京都|Osaka, 大阪, 大阪市|Kyoto, 京都, 京都市|Seoul, 서울, 서울특별시|Busan, 부산, 부산광역시, Pusan
Bangalore, Bengaluru|Bombay, Mumbai|Calcutta, Kolkata|Madras, Chennai|Rangoon, Yangon|Rio de Janeiro, Rio|New York, New York City, NYC|Quebec, Québec, Quebec City
`;

const groups = new Map<string, readonly string[]>();
for (const line of TOWNS.trim().split(/[|\n]/)) {
  const names = line.split(',').map((name) => name.trim());
  for (const name of names) groups.set(foldedKey(name), names);
}

/** Every name of a town in the list, with the one that is asked for. */
export function namesOfTown(name: string): readonly string[] {
  return [...new Set([name, ...(groups.get(foldedKey(name)) ?? [])])];
}
