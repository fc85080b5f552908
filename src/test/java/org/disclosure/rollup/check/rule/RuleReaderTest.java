package org.disclosure.rollup.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.check.Tables;
import org.disclosure.rollup.check.yaml.RuleFileException;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Meaning of the words of a file of checks, and messages on those without meaning. */
class RuleReaderTest {

    private static final Set<String> TAKEN = Set.of("T3-BALANCE", "N-LENGTH");

    private static final String SUITS = """
            form: 2021
            checks:
              - code: W-SUITS
                title: {zh: 诉讼不少于维持, en: Suits are at least those upheld}
                basis: derived
                severity: HINT
                relation: ">="
                since: 2022
                until: 2025
                forEach: {row: [direct-suit, later-suit]}
                left: ["t4/{row}/total"]
                right: ["t4/{row}/up*", "-t4/{row}/corrected", "t4/{row}/pending@last"]
            """;

    /** A sound check, for a line to be spoilt. */
    private static final String SOUND = """
            form: 2021
            checks:
              - code: W-SUM
                title: 新收
                severity: ERROR
                left: ["t3/1/total"]
                right: ["t3/4/total"]
            """;

    private static Rules read(String file) {
        return RuleReader.read("own.yaml", file.getBytes(StandardCharsets.UTF_8), Tables.FORMS, TAKEN);
    }

    private static String mistake(byte[] file) {
        RuleFileException mistake = catchThrowableOfType(
                RuleFileException.class, () -> RuleReader.read("own.yaml", file, Tables.FORMS, TAKEN));
        assertThat(mistake.file()).isEqualTo("own.yaml");
        return mistake.line() + " " + new Messages(Messages.Language.ZH).text(mistake.key(), mistake.arguments());
    }

    private static String mistake(String file) {
        return mistake(file.getBytes(StandardCharsets.UTF_8));
    }

    // ---- what the words mean

    @Test
    void aCheckIsExpandedOverTheRowsAndCellsItNames() {
        Each each = new Each(Each.Axis.ROW, Optional.empty(), List.of("direct-suit", "later-suit"));

        assertThat(read(SUITS).checks())
                .isEqualTo(Map.of(
                        2021,
                        List.of(new LinearCheck(
                                "W-SUITS",
                                "诉讼不少于维持",
                                "Suits are at least those upheld",
                                "derived",
                                Severity.HINT,
                                true,
                                2022,
                                2025,
                                new Declaration(
                                        Optional.of(each),
                                        List.of("t4/{row}/total"),
                                        List.of("t4/{row}/up*", "-t4/{row}/corrected", "t4/{row}/pending@last")),
                                List.of(suits("direct-suit", "未经复议直接起诉"), suits("later-suit", "复议后起诉"))))));
    }

    @Test
    void aCheckHoldsFromItsFirstToItsLastYear() {
        LinearCheck check = read(SUITS).checks().get(2021).get(0);

        assertThat(List.of(2021, 2022, 2025, 2026)).filteredOn(check::holdsFor).containsExactly(2022, 2025);
    }

    @Test
    void aPlainTitleServesBothLanguagesAndWhatIsLeftOutIsTheOffices() {
        assertThat(read(SOUND).checks().get(2021))
                .containsExactly(new LinearCheck(
                        "W-SUM",
                        "新收",
                        "新收",
                        "own",
                        Severity.ERROR,
                        false,
                        Integer.MIN_VALUE,
                        Integer.MAX_VALUE,
                        new Declaration(Optional.empty(), List.of("t3/1/total"), List.of("t3/4/total")),
                        List.of(new Equation(
                                "",
                                "",
                                List.of(new Term(new CellCode("t3", "1", "total"), 1, false)),
                                List.of(new Term(new CellCode("t3", "4", "total"), 1, false))))));
    }

    @Test
    void anEntryOfACodeThereIsChangesItsSeverityWhateverTheForm() {
        Rules rules = read("""
                checks:
                  - {code: N-LENGTH, severity: EXPLAIN}
                ---
                form: 2019
                checks:
                  - {code: T3-BALANCE, severity: HINT}
                """);

        assertThat(rules.severities()).isEqualTo(Map.of("N-LENGTH", Severity.EXPLAIN, "T3-BALANCE", Severity.HINT));
        assertThat(rules.checks()).isEmpty();
    }

    @Test
    void aFileHasAPartForEachFormAndACodeMayBeInBoth() {
        Rules rules = read(SOUND + "---\n" + SOUND.replace("2021", "2019"));

        assertThat(rules.checks().keySet()).containsExactly(2021, 2019);
        assertThat(rules.checks().get(2019)).isEqualTo(rules.checks().get(2021));
    }

    @Test
    void aByteOrderMarkIsNoMistake() {
        assertThat(read("\uFEFF" + SOUND)).isEqualTo(read(SOUND));
    }

    // ---- mistakes, each with its line

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            form: 2021          | form: 2020           | 1 没有 2020 年的表式，有 2019、2021
            form: 2021          | forms: 2021          | 1 不认识“forms”，是不是“form”？可用的有 form、checks
            form: 2021          | '# no form'          | 3 这一段没有写 form（如 form: 2021）；只有改程度的条目可以不写
            code: W-SUM         | code: W_SUM          | 3 代码“W_SUM”不合要求：用大写字母、数字和连字符，以字母开头，至少一个连字符，不超过 40 个字符，如 W-FEES
            code: W-SUM         | code: WSUM           | 3 代码“WSUM”不合要求：用大写字母、数字和连字符，以字母开头，至少一个连字符，不超过 40 个字符，如 W-FEES
            code: W-SUM         | code: T3-BALANCE     | 3 T3-BALANCE 是程序已有的检查，只能改它的程度，即只写 code 和 severity；自己的公式请用别的代码，如以 W- 开头
            code: W-SUM         | basis: own           | 3 缺少 code
            title: 新收         | titel: 新收          | 4 不认识“titel”，是不是“title”？可用的有 code、title、basis、severity、relation、since、until、forEach、left、right
            title: 新收         | basis: own           | 3 缺少 title
            title: 新收         | title:               | 4 title 后面没有内容
            title: 新收         | title: [新收]        | 4 这里应当是“名称: 内容”，可用的名称有 zh、en
            title: 新收         | 'title: {zh: 新收}'  | 4 缺少 en
            severity: ERROR     | severity: error      | 5 程度（severity）应为 ERROR（强制）、EXPLAIN（核实）、HINT（提示）之一，现在是“error”
            severity: ERROR     | relation: '='        | 3 缺少 severity
            severity: ERROR     | severity: [ERROR]    | 5 severity 应当是一段文字；含有大括号的内容请加引号
            title: 新收         | code: W-TWO          | 4 “code”写了两次
            'left: ["t3/1/total"]' | basis: own        | 3 缺少 left
            'right: ["t3/4/total"]' | basis: own       | 3 缺少 right
            '["t3/1/total"]'    | '"t3/1/total"'       | 6 left 应当是列表，如 ["t3/1/total", "t3/2/total"]
            '["t3/1/total"]'    | '[]'                 | 3 left 里没有内容，至少要有一项
            '["t3/1/total"]'    | '["t3/1/totl"]'      | 6 2021 年的表式没有单元格 t3/1/totl，相近的是 t3/1/total
            t3/4/total          | t3/9.*/total         | 7 2021 年的表式没有单元格 t3/9.*/total，相近的是 t3/3.1/total
            t3/4/total          | t3/4                 | 7 2021 年的表式没有单元格 t3/4，相近的是 t3/4/legal
            t3/4/total          | t3/1/total           | 7 单元格 t3/1/total 在一个等式里出现了两次
            t3/4/total          | t3/1/*               | 7 单元格 t3/1/total 在一个等式里出现了两次
            t3/4/total          | t3/4/total@prev      | 7 “t3/4/total@prev”里的 @ 后面只能是 last，而且写在最后，表示上年的数字
            t3/4/total          | t3/4@last/total      | 7 “t3/4@last/total”里的 @ 后面只能是 last，而且写在最后，表示上年的数字
            t3/1/total          | t3/1/total@last      | 6 left 的第一项“t3/1/total@last”是上年的数字；问题记在第一项的单元格上，第一项应当是本年的
            t3/4/total          | 't3/4/{column}'      | 7 “t3/4/{column}”里的大括号应当与 forEach 的 row 或 column 一致
            t3/4/total          | t2/fees/amount@last  | 3 上年的单元格 t2/fees/amount 在 2019 年的表式里没有或者含义不同；请加上 since: 2022
            """)
    void aMistakeIsSaidWithItsLine(String sound, String spoilt, String said) {
        assertThat(mistake(SOUND.replace(sound, spoilt))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            relation: '<='               | 8 关系（relation）应为 "=" 或 ">="，现在是“<=”
            since: last                  | 8 since 应为年度，如 2023，现在是“last”
            until: 23                    | 8 until 应为年度，如 2023，现在是“23”
            until: 2020                  | 8 2021 年的表式不用于这些年度，这条公式永远用不上
            'forEach: t3'                | 8 这里应当是“名称: 内容”，可用的名称有 row、column
            'forEach: {}'                | 8 forEach 里应当写 row 或 column 其中一个，后面是表的代码或者行（列）代码的列表
            'forEach: {rows: t3}'        | 8 不认识“rows”，是不是“row”？可用的有 row、column
            'forEach: {row: []}'         | 8 forEach 里应当写 row 或 column 其中一个，后面是表的代码或者行（列）代码的列表
            'forEach: {row: t3, column: t3}' | 8 forEach 里应当写 row 或 column 其中一个，后面是表的代码或者行（列）代码的列表
            'forEach: {row: t5}'         | 8 没有“t5”这张表，有 t2、t3、t4
            'forEach: {row: [3.8]}'      | 8 没有代码为“3.8”的行，相近的是“3.1”
            'forEach: {column: [totals]}' | 8 没有代码为“totals”的列，相近的是“total”
            'forEach: {row: ["1", "1"]}' | 8 “1”列了两次
            'forEach: {row: t3}'         | 6 left 的第一项“t3/1/total”里应当有 {row}，否则各行（列）的问题会记在同一个单元格上
            """)
    void aMistakeInWhatMayBeLeftOutIsSaidWithItsLine(String added, String said) {
        assertThat(mistake(SOUND + "    " + added + "\n")).isEqualTo(said);
    }

    @Test
    void yearsThatEndBeforeTheyBegin() {
        assertThat(mistake(SOUND + "    since: 2024\n    until: 2022\n")).isEqualTo("9 起始年度 2024 晚于截止年度 2022");
    }

    @Test
    void aRowThatHasNoSuchCell() {
        String file = SOUND.replace("t3/1/total", "t2/{row}/issued") + "    forEach: {row: t2}\n";

        assertThat(mistake(file)).isEqualTo("6 2021 年的表式没有单元格 t2/licenses/issued，相近的是 t2/licenses/decisions");
    }

    @Test
    void codesThatAreThereAlready() {
        String again = SOUND.substring(SOUND.indexOf("  - code"));

        assertThat(mistake(SOUND + again)).isEqualTo("8 代码 W-SUM 在文件里已经有了");
        assertThat(mistake(SOUND + "  - {code: W-SUM, severity: HINT}\n")).isEqualTo("8 代码 W-SUM 在文件里已经有了");
        assertThat(mistake("checks:\n  - {code: N-LENGTH, severity: HINT}\n  - {code: N-LENGTH, severity: ERROR}\n"))
                .isEqualTo("3 代码 N-LENGTH 在文件里已经有了");
        assertThat(mistake(SOUND + "---\n" + SOUND.replace("2021", "2019").replace("新收", "收")))
                .isEqualTo("11 代码 W-SUM 在另一种表式里已经有了，但名称、程度或依据不同；两处应当一样");
    }

    @Test
    void aSeverityForACodeThereIsNot() {
        assertThat(mistake("checks:\n  - {code: T3-BALANCES, severity: HINT}\n"))
                .isEqualTo("2 没有 T3-BALANCES 这项检查，相近的是 T3-BALANCE；如果是自己的公式，还要写 title、left、right");
    }

    // ---- what is no file of checks at all

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'checks: [{code: W-A'      | 1 不符合 YAML 的写法（expected ',' or '}', but got <stream end>）。请检查缩进、冒号后的空格，引号和括号是否成对
            'checks: a: b'             | 1 不符合 YAML 的写法（mapping values are not allowed here）。请检查缩进、冒号后的空格，引号和括号是否成对
            'just words'               | 1 这里应当是“名称: 内容”，可用的名称有 form、checks
            '- a'                      | 1 这里应当是“名称: 内容”，可用的名称有 form、checks
            'checks: &all [*all]'      | 1 不能用 & 和 * 引用别处的内容（“all”）；含有 * 的内容请加引号
            'checks: none'             | 1 checks 应当是列表，如 ["t3/1/total", "t3/2/total"]
            '# nothing'                | 0 里面没有内容
            '{? {a: b} : c}'           | 1 不认识“{…}”，是不是“form”？可用的有 form、checks
            """)
    void whatIsNoYamlOfThisForm(String file, String said) {
        assertThat(mistake(file)).isEqualTo(said);
    }

    @Test
    void aTabOrAControlCharacterIsSaidWithItsLine() {
        assertThat(mistake("form: 2021\nchecks:\n\t- code: W-SUM\n"))
                .startsWith("3 不符合 YAML 的写法（found character '\\t(TAB)'");
        assertThat(mistake("form: 2021\nchecks: \u0001\n")).isEqualTo("2 有不能使用的字符（U+0001）");
    }

    @Test
    void otherEncodingsThanUtf8() {
        assertThat(mistake(SOUND.getBytes(Charset.forName("GB18030")))).isEqualTo("0 不是 UTF-8 编码，请另存为 UTF-8");
        assertThat(mistake(SOUND.getBytes(StandardCharsets.UTF_16))).isEqualTo("0 不是 UTF-8 编码，请另存为 UTF-8");
    }

    @Test
    void filesThatWouldBlowUp() {
        assertThat(mistake("a".repeat(256 * 1024 + 1))).isEqualTo("0 超过 256 KB，不像是审核公式文件");
        assertThat(mistake("[".repeat(10_000))).isEqualTo("1 套了超过 12 层");
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
        for (int index = 1; index < 40; index++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(index, index, index - 1, index - 1));
        }
        assertThat(mistake(laughs.toString())).isEqualTo("1 不能用 & 和 * 引用别处的内容（“a0”）；含有 * 的内容请加引号");
    }

    private static Equation suits(String row, String label) {
        return new Equation(
                label,
                label,
                List.of(term(row, "total", 1, false)),
                List.of(
                        term(row, "upheld", 1, false),
                        term(row, "corrected", -1, false),
                        term(row, "pending", 1, true)));
    }

    private static Term term(String row, String column, int sign, boolean lastYear) {
        return new Term(new CellCode("t4", row, column), sign, lastYear);
    }
}
