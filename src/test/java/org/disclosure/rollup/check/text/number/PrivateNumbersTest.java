package org.disclosure.rollup.check.text.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.disclosure.rollup.check.text.number.PrivateNumbers.PrivateNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Digits in a text that are the number of a private person. All numbers are invented. */
class PrivateNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "申请人身份证号11010519491231002X。, ID, 110*************2X",
        "（３７１０８１１９９００３０７１２３９）, ID, 371*************39",
        "身份证号码：371081900307123, ID, 371**********23",
        "卡号6222021234567890128，, CARD, 622**************28",
        "6222 0212 3456 7890 128, CARD, 622******************28",
        "开户行及账号：4111111111111111, CARD, 411***********11",
        "联系人王某，13812345678。, MOBILE, 138******78",
        "电话:138-1234-5678, MOBILE, 138********78",
        "+86 13812345678, MOBILE, 138******78",
        "邮箱13812345678@qq.com, MOBILE, 138******78",
    })
    void certainNumberIsFoundAndMasked(String text, PrivateNumbers.Kind kind, String masked) {
        assertThat(PrivateNumbers.in(text)).extracting(PrivateNumber::kind).containsExactly(kind);
        assertThat(PrivateNumbers.in(text)).extracting(PrivateNumber::masked).containsExactly(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "电话：0631-8252122",
                "服务热线12345，传真06318252122",
                "身份证号110105194912310021",
                "证号110105194913310029",
                "编号371081900307123",
                "统一社会信用代码11371081004201234X",
                "卡号6222021234567890123",
                "文件编号4111111111111111",
                "索引号113710810042/2024-00012",
                "http://xxgk.weihai.gov.cn/art/2024/1/22/art_13812345678_1.html",
                "全年收费251000.13812345678元",
                "138123456789",
                "12812345678",
                "A13812345678",
            })
    void whatIsNotCertainIsNotFound(String text) {
        assertThat(PrivateNumbers.in(text)).isEmpty();
    }

    @Test
    void everyNumberOfATextIsMasked() {
        assertThat(PrivateNumbers.masked("王某13812345678，身份证11010519491231002X，办公电话0631-8252122。"))
                .isEqualTo("王某138******78，身份证110*************2X，办公电话0631-8252122。");
    }
}
