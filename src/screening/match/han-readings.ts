/**
 * Hanyu Pinyin (ISO 7098) without tones, of characters that are frequent in names of people and companies: simplified and
 * traditional forms side by side. Not a dictionary: a character that is not here stays as it is written, and then only
 * the same character finds it.
 */
const READINGS = `wang:王汪旺望 li:李力立丽麗利莉黎理礼禮里 zhang:张張章长彰 liu:刘劉柳六流 chen:陈陳晨辰 yang:杨楊阳陽洋扬羊 zhao:赵趙兆照
huang:黄黃皇 zhou:周洲舟州 wu:吴吳武伍五午务務 xu:徐许許旭 sun:孙孫 hu:胡虎湖沪 zhu:朱珠竹诸 gao:高 lin:林琳临霖 he:何贺賀和河荷合 guo:郭国國果
ma:马馬 luo:罗羅洛骆 liang:梁良亮 song:宋松 zheng:郑鄭正政征 xie:谢謝 han:韩韓汉漢涵 tang:唐汤湯堂 feng:冯馮风風峰锋鋒丰豐 yu:于余俞玉宇雨郁裕喻愉瑜
dong:董东東冬栋 xiao:肖萧蕭小晓曉孝笑 cheng:程成城诚誠承 cao:曹 yuan:袁元远遠圆园媛 deng:邓鄧登灯 fu:傅付福富符夫 shen:沈申深神 zeng:曾增 peng:彭鹏鵬朋
lv:吕呂绿 su:苏蘇素 lu:卢盧鲁魯陆陸路 jiang:蒋蔣江姜疆 cai:蔡才财財彩 jia:贾賈家嘉佳 ding:丁定鼎 wei:魏卫衛伟偉威维維韦韋为微 xue:薛雪学學 ye:叶葉业業野
yan:阎閻严嚴颜顏燕岩彦艳艷 pan:潘盘 du:杜都 dai:戴代 xia:夏霞 zhong:钟鐘鍾中忠众重仲 tian:田天 ren:任仁人 fan:范範凡帆樊 fang:方芳房 shi:石史施时時世士师實实
yao:姚药瑶 tan:谭譚谈 liao:廖辽 zou:邹鄒 xiong:熊雄 jin:金晋晉进進锦錦今津瑾 hao:郝浩豪好昊 kong:孔空 bai:白百柏 cui:崔翠 kang:康 mao:毛茂 qiu:邱秋丘
qin:秦勤琴 gu:顾顧古谷 hou:侯 shao:邵少绍紹 meng:孟梦夢蒙萌 long:龙龍隆 wan:万萬婉 duan:段 lei:雷磊蕾 qian:钱錢前倩乾 yin:尹殷银銀印音 chang:常昌畅
ning:宁寧 qiao:乔喬巧 lai:赖賴来 gong:龚龔公工宫功 wen:文温溫闻雯 xi:习習西喜希席系熙 ping:平萍 jun:军軍君俊骏钧均 ming:明铭名 hua:华華花化 qiang:强強
jie:杰傑洁潔捷界 jing:静靜京晶敬景经經婧 na:娜那 min:敏民闽 yi:一义義易亿伊艺怡毅依益逸 bo:波博伯 bin:彬斌宾 chao:超朝潮 hong:红紅宏洪虹鸿鴻 hui:辉輝慧惠会會汇
jian:建健剑劍坚堅简 lan:兰蘭蓝 mei:美梅 qing:青清庆慶卿晴 rong:荣榮容融蓉 rui:瑞锐睿 shan:山珊善 shu:书書树樹淑舒 tao:涛濤陶桃 ting:婷庭廷 xin:新心欣鑫信辛
xing:星兴興行邢 ying:英颖穎影莹营 yong:永勇 zhi:志智之芝治知制直 zi:子梓紫 bei:北贝蓓 hai:海 nan:南楠男 shang:上尚商 guang:广廣光 tai:台泰太
zu:祖 de:德 da:大达達 an:安 en:恩 ai:爱愛艾 ou:欧歐 si:思司四斯 tong:同通彤童统 chuang:创 ke:科克柯可 ji:吉季技机機集纪基 mao:贸貿 yun:云雲运運
guan:关管冠 xuan:宣轩玄 ru:如汝 yue:月越岳悦 qi:齐齊奇企琪启 bao:宝寶保包 lian:连连莲联聯 san:三 jiu:九 dan:丹旦 gang:刚鋼钢港 kai:凯凱开 lang:朗郎
run:润潤 sheng:生胜勝盛升圣省 tu:图 xiang:向祥翔香项湘 xian:先贤賢县 you:有友油尤佑 zhen:真珍振镇震贞 zong:宗总總 qu:曲区 chun:春纯 chuan:川船传 dian:电電
fei:飞飛非菲 jiao:交焦娇 ju:居巨局菊 kun:昆坤 lun:伦 nian:年 que:阙 shui:水 wei:委 yan:研 ze:泽澤 zhan:展战詹占 zhuang:庄莊 zhuo:卓 hang:航杭 wu:物`;

/** A character to its reading; the first line that has it counts. */
export const HAN_READINGS: ReadonlyMap<string, string> = new Map(
  READINGS.split(/\s+/)
    .toReversed()
    .flatMap((line) => {
      const [reading = '', characters = ''] = line.split(':');
      return Array.from(characters).map((character) => [character, reading] as const);
    }),
);
