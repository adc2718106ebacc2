/** Places and words of business with their readings, written down by hand. */
const LIST = `
北京 bei jing, 上海 shang hai, 天津 tian jin, 重庆 chong qing, 河北 he bei, 山西 shan xi, 辽宁 liao ning, 吉林 ji lin,
黑龙江 hei long jiang, 江苏 jiang su, 浙江 zhe jiang, 安徽 an hui, 福建 fu jian, 江西 jiang xi, 山东 shan dong,
河南 he nan, 湖北 hu bei, 湖南 hu nan, 广东 guang dong, 海南 hai nan, 四川 si chuan, 贵州 gui zhou, 云南 yun nan,
陕西 shan xi, 甘肃 gan su, 青海 qing hai, 台湾 tai wan, 内蒙古 nei meng gu, 广西 guang xi, 西藏 xi zang,
宁夏 ning xia, 新疆 xin jiang, 香港 xiang gang, 澳门 ao men, 广州 guang zhou, 深圳 shen zhen, 成都 cheng du,
杭州 hang zhou, 武汉 wu han, 西安 xi an, 南京 nan jing, 苏州 su zhou, 郑州 zheng zhou, 长沙 chang sha,
东莞 dong guan, 佛山 fo shan, 宁波 ning bo, 青岛 qing dao, 沈阳 shen yang, 大连 da lian, 厦门 xia men,
哈尔滨 ha er bin, 长春 chang chun, 石家庄 shi jia zhuang, 太原 tai yuan, 合肥 he fei, 南昌 nan chang, 济南 ji nan,
福州 fu zhou, 南宁 nan ning, 贵阳 gui yang, 昆明 kun ming, 拉萨 la sa, 兰州 lan zhou, 西宁 xi ning, 银川 yin chuan,
乌鲁木齐 wu lu mu qi, 无锡 wu xi, 常州 chang zhou, 徐州 xu zhou, 温州 wen zhou, 嘉兴 jia xing, 绍兴 shao xing,
台州 tai zhou, 金华 jin hua, 泉州 quan zhou, 烟台 yan tai, 潍坊 wei fang, 洛阳 luo yang, 襄阳 xiang yang,
宜昌 yi chang, 珠海 zhu hai, 汕头 shan tou, 惠州 hui zhou, 中山 zhong shan, 湛江 zhan jiang, 柳州 liu zhou,
桂林 gui lin, 三亚 san ya, 绵阳 mian yang, 遵义 zun yi, 丽江 li jiang, 大理 da li, 喀什 ka shi, 六安 lu an,
蚌埠 beng bu, 番禺 pan yu, 铅山 yan shan, 东阿 dong e, 枞阳 zong yang, 荥阳 xing yang,
黄陂 huang pi, 乐清 yue qing, 乐亭 lao ting, 乐山 le shan, 崆峒 kong tong, 中牟 zhong mu, 黄埔 huang pu,
长安 chang an, 长江 chang jiang, 长阳 chang yang, 太行山 tai hang shan, 都江堰 du jiang yan, 宜都 yi du,
大足 da zu, 吕梁 lv liang, 旅顺 lv shun, 女山湖 nv shan hu, 绿春 lv chun,
覃塘 qin tang, 调兵山 diao bing shan, 泊头 bo tou, 新圩 xin xu, 翟庄 zhai zhuang, 石佛寺 shi fo si,
客户 ke hu, 高价值客户 gao jia zhi ke hu, 重要客户 zhong yao ke hu, 潜在客户 qian zai ke hu, 会员 hui yuan,
银行 yin hang, 行业 hang ye, 行情 hang qing, 商行 shang hang, 分行 fen hang, 支行 zhi hang, 央行 yang hang,
同行 tong hang, 行为 xing wei, 行动 xing dong, 步行 bu xing, 执行 zhi xing, 流行 liu xing, 运行 yun xing,
长度 chang du, 长期 chang qi, 延长 yan chang, 时长 shi chang, 特长 te chang, 增长 zeng zhang, 成长 cheng zhang,
家长 jia zhang, 校长 xiao zhang, 店长 dian zhang, 部长 bu zhang, 生长 sheng zhang, 行长 hang zhang,
重复 chong fu, 重新 chong xin, 重置 chong zhi, 重组 chong zu, 双重 shuang chong, 重量 zhong liang, 重点 zhong dian,
贵重 gui zhong, 重视 zhong shi, 体重 ti zhong, 会计 kuai ji, 财会 cai kuai, 会议 hui yi, 社会 she hui,
调整 tiao zheng, 空调 kong tiao, 调味料 tiao wei liao, 调查 diao cha, 调度 diao du, 调研 diao yan, 强调 qiang diao,
音乐 yin yue, 乐器 yue qi, 娱乐 yu le, 快乐 kuai le, 乐队 yue dui, 弹簧 tan huang, 弹性 tan xing, 子弹 zi dan,
模具 mu ju, 模板 mu ban, 模型 mo xing, 规模 gui mo, 校准 jiao zhun, 学校 xue xiao, 角色 jue se, 角度 jiao du,
出差 chu chai, 差异 cha yi, 薄荷 bo he, 番茄 fan qie, 雪茄 xue jia, 萝卜 luo bo, 钥匙 yao shi, 汤匙 tang chi,
牛仔裤 niu zai ku, 仔细 zi xi, 着装 zhuo zhuang, 堵塞 du se,
秘密 mi mi, 粘土 nian tu, 粘贴 zhan tie, 粘性 nian xing, 畜牧 xu mu, 牲畜 sheng chu, 宝藏 bao zang,
收藏 shou cang, 藏族 zang zu, 大夫 dai fu, 大学 da xue, 什么 shen me, 地板 di ban, 地区 di qu, 目的地 mu di di,
还款 huan kuan, 还是 hai shi, 偿还 chang huan, 了解 liao jie, 给予 ji yu, 供给 gong ji, 没收 mo shou, 没有 mei you,
便宜 pian yi, 便利 bian li, 效率 xiao lv, 转化率 zhuan hua lv, 率先 shuai xian, 人参 ren shen, 参加 can jia,
对称 dui chen, 名称 ming cheng, 传统 chuan tong, 卡片 ka pian,
价格 jia ge, 价值 jia zhi, 活跃 huo yue, 流失 liu shi, 忠诚 zhong cheng, 新客 xin ke, 老客 lao ke, 沉睡 chen shui,
复购 fu gou, 促销 cu xiao, 折扣 zhe kou, 优惠券 you hui quan, 满减 man jian, 包邮 bao you, 退货 tui huo,
换货 huan huo, 投诉 tou su, 好评 hao ping, 差评 cha ping, 订单 ding dan, 支付 zhi fu, 发票 fa piao, 合同 he tong,
报销 bao xiao, 审批 shen pi, 采购 cai gou, 库存 ku cun, 仓储 cang chu, 物流 wu liu, 配送 pei song, 渠道 qu dao,
代理商 dai li shang, 经销商 jing xiao shang, 零售 ling shou, 批发 pi fa, 电商 dian shang, 直播 zhi bo,
风险 feng xian, 合规 he gui, 反洗钱 fan xi qian, 贷款 dai kuan, 信用卡 xin yong ka, 理财 li cai, 基金 ji jin,
保险 bao xian, 证券 zheng quan, 期货 qi huo, 外汇 wai hui, 逾期 yu qi, 额度 e du, 征信 zheng xin, 授信 shou xin,
教育 jiao yu, 课程 ke cheng, 学员 xue yuan, 续费 xu fei, 试听 shi ting, 年级 nian ji, 班主任 ban zhu ren,
生命周期 sheng ming zhou qi, 购买偏好 gou mai pian hao, 基本信息 ji ben xin xi, 价值等级 jia zhi deng ji,
性别 xing bie, 年龄 nian ling, 职业 zhi ye, 兴趣 xing qu, 偏好 pian hao, 标签 biao qian, 分类 fen lei,
来源 lai yuan, 状态 zhuang tai, 等级 deng ji, 积分 ji fen, 余额 yu e, 累计 lei ji, 频次 pin ci, 金额 jin e,
女装 nv zhuang, 绿色 lv se, 旅游 lv you, 律师 lv shi, 策略 ce lve, 掠夺 lve duo, 疟疾 nve ji, 恩施 en shi, 二手 er shou,
欧洲 ou zhou, 爱好 ai hao, 安全 an quan, 昂贵 ang gui, 傲慢 ao man, 饿了么 e le me, 怎么 zen me, 能源 neng yuan
`;

/** A text and its reading, syllables parted by spaces. */
export const READINGS: readonly (readonly [text: string, reading: string])[] = LIST.split(/,|\n/)
  .map((line) => line.trim())
  .filter((line) => line !== '')
  .map((line) => {
    const border = line.indexOf(' ');
    return [line.slice(0, border), line.slice(border + 1)];
  });
