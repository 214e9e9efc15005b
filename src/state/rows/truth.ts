/** True and false as spreadsheets and statistics programs spell them in the languages of the world. */
const TRUE =
  "true t yes y 1 1.0 wahr vrai verdadero vero verdadeiro cert certo egia waar sand sandt sant sann satt tosi tõene tõsi prawda pravda igaz adevărat istina resnično točno patiess teisinga tiesa истина істина тачно праўда ақиқат doğru αληθησ αληθης αληθής αληθές đúng benar betul 真 참 是 はい";
const FALSE =
  "false f no n 0 0.0 falsch faux falso fals gezurra onwaar falsk falskt usand usant usann ósatt epätosi väär fałsz nepravda hamis laž neistina napačno netočno aplams klaidinga melas ложь хибність лъжа нетачно няпраўда жалған yanliş yanlış ψευδησ ψευδης ψευδής ψευδές sai salah palsu 偽 거짓 否 いいえ";

const words = (text: string) => new Set(text.normalize("NFC").split(" "));
const [trueWords, falseWords] = [words(TRUE), words(FALSE)];

/** What a cell says of true and false; undefined for a word of no known language. */
export function truthOf(cell: string): boolean | undefined {
  const word = cell.trim().toLowerCase().normalize("NFC");
  return trueWords.has(word) || (falseWords.has(word) ? false : undefined);
}
