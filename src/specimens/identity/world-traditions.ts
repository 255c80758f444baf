import { tradition } from './name-lists';

/** Names of Africa and Asia, and of Europe where the script is not Latin: `latin|original`. */
export const WORLD_TRADITIONS = {
  nigerian: tradition(
    {
      stems: 'Ademodel Okosampo Nwatest Uzospeci Ezefikti Babasampul Ogunproto Iromaket Emexampl',
      endings: 'u nimi ola ran wo ike eze adu',
      F: 'Adesamola Ifetola Chizaram Nnekanma Temidupe Ogebunmi Amina Blessing',
      M: 'Oluwemi Ayotola Ikemofe Uchezaram Balakanma Sunday Musa Emeka',
    },
    { givenCount: [1, 3] },
  ),
  swahili: tradition({
    stems: "Mfano Kielelezo Sampuli Jaribio Mchoro Ng'ombemfano Wanjaribu Otsampul Kipmfano",
    endings: 'ni we o a ei',
    F: 'Neema Zawadi Imani Amani Mercy Achieng',
    M: 'Baraka Jabari Juma Otieno Kamau Daudi',
  }),
  chinese: tradition({
    stems: 'Zhang Wang Zhao Lü Ouyang Chen Xu Qian',
    endings: '-',
    F: 'Yangben Shili Ceshi Moban Jiaming Xugou',
    M: 'Shiyang Jiading Fanli Moxing Xuni Nishe',
  }),
  vietnamese: tradition(
    {
      stems: 'Nguyễn Trần Lê Phạm Đặng Hoàng Đỗ',
      endings: '-',
      F: 'Thị_Mẫu Ngọc_Thử Thị_Ví_Dụ Thị_Giả_Định Ánh_Phác',
      M: 'Văn_Mẫu Đức_Thử Hữu_Giả_Định Văn_Tưởng_Tượng Quốc_Phác',
    },
    { givenCount: [1, 1] },
  ),
  indian: tradition(
    {
      stems: 'Namuna Udaharan Pariksha Kalpanik Drishtant Pratiroop Aabhas',
      endings: '- kar wal an',
      F: 'Asha Lakshmi Meenakshi Sunita Kamala Padma',
      M: 'Ravi Venkatasubramaniyan Mohan Suresh Gopal Anand',
    },
    { single: 0.2 },
  ),
  indonesian: tradition(
    {
      stems: 'Contoh Percobaan Umpama Misalnya Khayalan Bayangan Purwarupa',
      endings: '- wati wan',
      F: 'Sari Dewi Ayu Putri Wulan',
      M: 'Budi Agus Joko Wahyu Eko',
    },
    { single: 0.35 },
  ),
  arabic: tradition(
    {
      stems:
        'Al-Namudhaj|النموذج Al-Mithal|المثال Al_Ayyina|العينة El_Tajribi|التجريبي Al-Ikhtibari|الاختباري Alwahmi|الوهمي Al-Iftiradi|الافتراضي',
      endings: '-|-',
      F: 'Fatima|فاطمة Aisha|عائشة Maryam|مريم Noura|نورة Layla|ليلى Zainab|زينب Salma|سلمى',
      M: 'Ahmed|أحمد Mohammed|محمد Youssef|يوسف Omar|عمر Khalid|خالد Hassan|حسن Tarek|طارق',
    },
    { givenCount: [1, 3] },
  ),
  ukrainian: tradition(
    {
      stems:
        'Zrazk|Зразк Pryklad|Приклад Vyhad|Вигад Probn|Пробн Shablon|Шаблон Zhartiv|Жартів Khvyl|Хвил Tsyfr|Цифр Shchyr|Щир',
      endings: 'enko|енко chuk|чук iuk|юк ovych|ович',
      F: 'Oksana|Оксана Olena|Олена Iryna|Ірина Halyna|Галина Liudmyla|Людмила Nataliia|Наталія Sofiia|Софія',
      M: 'Andrii|Андрій Bohdan|Богдан Dmytro|Дмитро Mykola|Микола Serhii|Сергій Vasyl|Василь Hryhorii|Григорій',
    },
    { givenCount: [1, 1] },
  ),
  russian: tradition(
    {
      stems:
        'Obrazts|Образц Primer|Пример Vymysl|Вымысл Shablon|Шаблон Probn|Пробн Chertezh|Чертеж Ekzempliar|Экземпляр',
      endings: { F: 'ova|ова ina|ина', M: 'ov|ов in|ин' },
      F: 'Anna|Анна Elena|Елена Olga|Ольга Tatiana|Татьяна Iuliia|Юлия Natalia|Наталья',
      M: 'Dmitrii|Дмитрий Sergei|Сергей Aleksei|Алексей Fedor|Федор Iurii|Юрий Mikhail|Михаил',
    },
    { givenCount: [1, 1] },
  ),
  bulgarian: tradition({
    stems: 'Primerk|Примерк Mostr|Мостр Obrazts|Образц Shablon|Шаблон Izmisl|Измисл Chert|Черт',
    endings: { F: 'ova|ова eva|ева', M: 'ov|ов ev|ев' },
    F: 'Maria|Мария Elena|Елена Rositsa|Росица Tsveta|Цвета Gergana|Гергана',
    M: 'Ivaylo|Ивайло Georgi|Георги Petar|Петър Stoyan|Стоян Hristo|Христо',
  }),
  greek: tradition(
    {
      stems: 'Deigmat|Δειγματ Paradeigm|Παραδειγμ Ypodeigm|Υποδειγμ Fantast|Φανταστ Dokim|Δοκιμ Typik|Τυπικ',
      endings: { F: 'opoulou|οπούλου idou|ίδου aki|άκη', M: 'opoulos|όπουλος idis|ίδης akis|άκης' },
      F: 'Anna|Άννα Maria|Μαρία Eleni|Ελένη Katerina|Κατερίνα Sofia|Σοφία Georgia|Γεωργία',
      M: 'Georgios|Γεώργιος Ioannis|Ιωάννης Dimitrios|Δημήτριος Nikolaos|Νικόλαος Christos|Χρήστος Panagiotis|Παναγιώτης',
    },
    { givenCount: [1, 2] },
  ),
} as const;
