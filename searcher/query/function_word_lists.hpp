// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace lacuna::searcher {

/// The function words of a language, folded, in the order of their bytes, with blanks between them.
struct FunctionWordList {
    std::string_view language;   ///< ISO 639-1
    std::string_view words;      ///< no other language has a word of content that is written so
    std::string_view homographs; ///< some language has one: war, die, pour, su
};

/// THE TABLE.
inline constexpr std::array function_word_lists = std::to_array<FunctionWordList>({
    {"en",
     "a about above across after again against all along also although am among an and another "
     "any are arent around as at be because been before behind being below beneath beside "
     "between beyond both but by cannot cant could couldnt did didnt do does doesnt doing done "
     "dont down during each either ever every few for from had hadnt has hasnt have havent "
     "having he hence her here hers herself him himself his how however i if in into is isnt it "
     "its itself just least less let many me mine more most much must my myself near neither no "
     "nor not of off on once only onto or other ought our ours out over own per same shall she "
     "should shouldnt since so some still such than that the their theirs them themselves then "
     "there therefore these they this those though through throughout thus to too toward towards "
     "under unless until up upon very via was wasnt we were werent what when where whether which "
     "while whom whose why with within without wont would wouldnt yes yet you your yours",
     "can may might who will"},
    {"es",
     "a al ante aquel aquella aquello aunque cada como cual cuales cuando cuanto cuya cuyo de "
     "del desde donde el ella ellas ello ellos en entre eran eres es esas ese eso esos esta "
     "estaba estaban estan estas esto estos fue fueron habia habian hacia hasta haya la las le "
     "lo los me menos mis misma mismo muy ni no nosotras nosotros nuestra nuestras nuestro "
     "nuestros os otra otras otro otros pero por porque pues que quien quienes se segun ser si "
     "siendo somos sus tambien tampoco tanto te toda todas todo todos tras tus una unas unos "
     "usted ustedes ya yo",
     "bajo con e era esa este ha han has hay he les mas mi nos o para sea sin sino sobre solo "
     "son su tan tu u un y"},
    {"fr",
     "a afin ainsi alors as au aussi autre autres aux avaient avait avec avez avons ca ce ceci "
     "cela celle celui ces cet cette ceux chez combien comme dans de deja depuis des donc dont "
     "elles en encore entre es et etaient etait ete etes etre il ils jamais je la laquelle le "
     "lequel lesquels leur leurs lui mais me meme moins ne ni notre nous on ont ou parce pendant "
     "peu pourquoi puis qu quand que quel quelle quelles quels qui quoi sans se ses si sommes "
     "sont sous suis te tous tout toute toutes tres trop une vers vos votre vous",
     "ai c car comment d du elle est eu j l les m ma mes mon n nos par pas plus pour s sa son "
     "sur t ta tes ton tu un y"},
    {"pt",
     "a ao aos apos aquela aquele aquilo as cada como contra cuja cujo da das de desde do ela "
     "elas ele eles em entre eram essa esse esta estao estas estava este estes foi foram havia "
     "isso isto ja lhe lhes mais me menos mesmo meu minha muito na nas nem no nossa nosso num "
     "numa onde os ou outra outro pela pelas pelo pelos pois por porem porque quais qual quando "
     "quanto que quem se ser seu seus so sob sua suas tambem te tinha toda todas todo todos tudo "
     "uma umas uns voce voces vos",
     "ate com dos e era eu ha mas nao nos o para sem sim sobre tao tem tu um"},
    {"it",
     "a agli al alla alle allo altra altro anche avere aveva che ci cio cosi cui da dagli dai "
     "dalla dalle dallo degli dei del della delle dello di erano essere fra gia gli hanno i il "
     "in io la le lo loro lui meno mia mio molto ne negli nei nel nella nelle nello noi nostra "
     "nostro ogni perche pero piu quale quali quando quanto quella quelle quelli quello questa "
     "queste questi questo se sei si siamo siete stata sua sugli sui sul sulla sulle sullo suo "
     "suoi tra tua tuo tutta tutte tutti tutto una uno vi",
     "ai chi come con dal dove e ed era ha ho l lei ma mi non o per sono su sue ti tu un voi"},
    {"de",
     "aber alle alles als am an auch auf aus bei beim bis da dann das dass dein dem denn der des "
     "dich diese diesem diesen dieser dieses dir doch dort durch ein eine einem einen einer "
     "eines er es euch euer fur habe haben hatte hatten hier ich ihm ihn ihnen ihr ihre ihren "
     "ihrer in ist jene jener kann kein keine konnen mehr mein mich mit muss mussen nach nicht "
     "noch nur ob oder ohne schon sehr seit sich sie sind so soll sollen sondern uber und uns "
     "unser unter vom von vor wann waren warum was welche welcher welches wem wenn wer werden "
     "wessen wie wir wird wo woher wohin worden wurde wurden zu zum zur zwischen",
     "bin den die du gegen hat im man mir sein um war weil wen will"},
    {"nl",
     "aan al als bent bij daar dat de deze dit dus een en er geen haar had hebben heeft hem het "
     "hier hij hoe hun ik in is je jij jullie kunnen maar meer mij mijn na naar niet nog of om "
     "onder ons ook op te tegen ter tot tussen uit voor waar waarom wanneer waren was wat we wel "
     "welke werd werden wie wij worden wordt zal ze zeer zij zijn zo zonder zou zullen",
     "ben dan die door kan men met over ten u van want"},
    {"sv",
     "ar att av bara blev blir dar de dem denna dessa det detta efter ej eller en ett for fran "
     "hos hur i inte jag kunde med mellan mycket nar ni och ocksa om over sig sina sitt ska "
     "skulle som under utan vad varfor varit vem vi vid vilka vilken",
     "den du hade han har hon kan men mer min mitt mot pa sin till var vara"},
    {"da",
     "af at blev bliver de dem denne det dette disse efter eller en er et fra havde her hos hun "
     "hvad hvem hvilken hvor hvordan hvorfor i ikke jeg kun kunne med meget mellem mod nar og "
     "ogsa over sig sine skal skulle som til uden under vaere vaeret ved vi",
     "den der du for han har kan men mere pa sin sit var"},
    {"no",
     "at av ble blir de dem denne det dette disse eller en er et etter fra hadde her hos hun hva "
     "hvem hvilken hvor hvordan hvorfor i ikke jeg kunne med mellom mye nar og ogsa over seg "
     "sine sitt skal skulle som til under uten vaere vaert ved vi",
     "bare den der du ei for han har kan men mer mot pa sin var"},
    {"pl",
     "a albo bedzie bez byc byl byla byli bylo czy dla dlaczego do gdy gdzie i ich ja jak jego "
     "jej jesli juz kiedy kto ktora ktore ktory ktorych ktorzy lecz miedzy mnie my na nad nie on "
     "ona oni ono pod przed przez przy sie tak takze te tego tej tez ty tych tylko tym we wiec "
     "wy ze zeby",
     "ale co go im jest ku lub o od po sa ta ten to w z za"},
    {"cs",
     "a bude byl byla byli bylo byt do i ja jak je jeho jeji jejich jen jestli jsou kde kdo kdyz "
     "ke ktera ktere ktery me mezi my na nad ne nebo on ona oni ono pod pred pres pri proc se si "
     "tato tento to toto ty uz vy ze",
     "ale by co k o od po pro s ta take ten u v ve z za"},
    {"ru",
     "а без более будет будут бы был была были было быть в вам вас во вы где да для до его ее ей "
     "ему если есть еще же за зачем здесь и из или им их к как какая какие какое какой ко когда "
     "которая которого которое которые который кто куда ли либо между меня мне мы на над нам нас "
     "не нет ни но о об обо он она они оно от откуда очень перед по под после почему при про с "
     "своего свои свой своя себя сколько со та так также такой там те тебе тебя тех то того тоже "
     "той только тот тут ты у уже чей через что чтобы эта эти этих это этого этой этот я",
     {}},
    {"uk",
     "а або але б без би був буде будуть була були було бути більш в вам вас вже ви вона вони "
     "воно від він де для до дуже ж же з за звідки зі й його йому коли котрий куди мене мені ми "
     "між на навіщо над нам нас не ні о об перед по при про під після своя свої свій себе "
     "скільки та так такий також там те тебе теж ти тих тобі того той тут ті тільки тієї у хто "
     "це цей цих цього ця ці цієї через чи чий чому ще що щоб я як яка яке який якщо які є і із "
     "їй їм їх її",
     {}},
    {"bg",
     "а аз ако без беше бъде бяха в вече вие във ги го да до е за защо и из или им как каква "
     "какви какво какъв когато кое кои кой колко коя къде към ли между мен много му на над не ни "
     "ние но о от още по под пред през при с са само се си след съм със също тази те теб тези ти "
     "то това този той тя че ще я",
     {}},
    {"tr",
     "ama ancak bir bu bunu bunun cok cunku da daha de degil dir eger en fakat gibi hangi her "
     "hic icin idi ile ise kac kadar ki mu nasil ne neden nerede nereye nicin olan olarak oldugu "
     "once onlar onu onun siz sonra veya ya yok",
     "ben biz gore kim mi o sen su var ve"},
    {"ar",
     "اذا التي الذي الذين اللاتي الي ام ان انا انت او اي ايضا اين بعد بعض بل به بها بين تحت تكون "
     "تلك ثم حتي حول خلال دون ذلك سوف ضد عليه عليها عن عند غير فوق في فيه فيها قبل قد كان كانت "
     "كانوا كل كم كما كي كيف لا لان لدي لقد لكن لم لماذا لن له لها لهم لو ليس ليست ما ماذا متي "
     "مع من منذ منه منها نحن نحو هؤلاء هذا هذه هل هم هن هنا هناك هو هي والتي والذي وعلي وفي ومن "
     "يكون",
     "علي"},
    {"fa",
     "از است اما ان انها او ايشان اين اينها اگر با بايد بر براي بسيار به بود بودند بي تا تو خود "
     "خيلي در ديگر را زيرا شد شده شما شود كجا كدام كه كي ما من مي نمي نيز نيست ها هاي هر هست "
     "هستند هم همان همه همين و ولي يا يك چرا چند چه چون چگونه",
     {}},
    {"ur",
     "اس ان اور اپ اگر بهي تك تم تها تهي تهے تو جب جو سے كا كب كه كهاں كو كون كي كيا كيسے كيوں "
     "كے ليكن ليے ميرا ميں مگر نهيں نے هم هو هي هيں هے وه يا يه پر گا گي گے",
     {}},
    {"he",
     "אבל או אותה אותו אחרי איזה איך אין איפה אך אל אלה אם אנחנו אני אשר את אתה אתם בין גם הוא "
     "היא היה היו היתה הם הן זאת זה זו יהיה יש כאשר כבר כדי כי כל כמה לא לה להם לו למה לפני מאוד "
     "מדוע מה מי מן מתי עד עוד על עם רק של שלה שלהם שלו תחת",
     {}},
    {"el",
     "αλλα αν απο αυτη αυτο αυτοι αυτοσ για γιατι δεν εγω ειναι ειχε εμεισ ενα ενασ επειδη "
     "επισησ εσεισ εσυ εχει εχουν η ηταν θα καθε και κατα μασ με μετα μεταξυ μη μην μια μονο μου "
     "να ο οι ολα ολοι ομωσ οπωσ οταν οτι πιο ποια ποιο ποιοσ πολυ ποτε που πριν προσ πωσ σασ σε "
     "σου στα στη στην στισ στο στον στουσ τα την τησ τι τισ το τον του τουσ των υπο χωρισ ωσ",
     {}},
    {"hi",
     "अगर अपना अपने आप इन इस उन उस एक और कब कहां का कि की के कैसे को कौन क्या क्यों गया जब जो तक "
     "तुम तो था थी थे नहीं ने पर परंतु भी में मैं यह या ये लेकिन वह वे से हम ही है हैं हो होगा "
     "होता होती",
     {}},
    {"id",
     "adalah akan antara apa atau bagaimana bahwa bukan dalam dari dengan di dimana hanya ia "
     "ialah ini itu jika juga kalau kami kapan karena ke ketika kita lebih mana mengapa mereka "
     "namun oleh pada sangat saya sebagai sedang siapa sudah telah tentang terhadap tersebut "
     "tetapi tidak untuk",
     "ada dan dia para yang"},
    {"vi", "cua cung da dang duoc hoac khong se the trong vi",
     "ai bi cac cho chung co dau den gi ho hon khi kia la mot nao nay neu nguoi nhu nhung o rat "
     "sao tai toi tu va ve voi"},
    {"ro",
     "a aceasta acel acest aceste acesti al are au ca cand ce cine cu cum daca dar de despre din "
     "doar ea el ele erau este fara foarte il in intre isi la noi nu pentru sau se si sunt unde "
     "unei unui vor",
     "ai ale care ei era eu fi fost ii mai o pe prin sub tu un va voi"},
    {"hu",
     "a az azt csak de egy en es ez ezt hogy hogyan hol is ki lesz mar mert miert mikor mint mit "
     "nem te vagy vannak voltak",
     "el ha meg mi o ok ti van volt"},
    {"fi",
     "eivat etta ja joka jos jotka koska kuin kuka kun mika miksi mina missa mita miten mutta "
     "myos nama oli olivat olla ollut ovat sina tama vain viela",
     "ei en han he jo me ne on se tai te"},
    {"zh",
     "一个 为什 什么 他们 以及 但是 你们 关于 可以 哪个 哪些 哪里 因为 她们 如何 如果 已经 怎么 "
     "我们 所以 是否 虽然 这个 这些 那个 那些",
     {}},
});

} // namespace lacuna::searcher
