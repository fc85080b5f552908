package org.disclosure.rollup.cli.init;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines of a file of settings are changed one by one, and all others stay as they are. */
class SettingsTextTest {

    @Test
    void aSettingTakesThePlaceOfItsCommentAndGoesBackToIt() {
        String shipped = SettingsText.shipped().text();
        SettingsText text = SettingsText.shipped();
        text.set("rollup.inbox", "D:/汇总/收件");
        text.set("rollup.mail.to", "office@example.gov.cn");
        text.set("spring.mail.host", "smtp.example.gov.cn");
        text.set("spring.mail.port", "465");

        String changed = text.text();
        assertThat(changed)
                .isEqualTo(
                        shipped.replace("#rollup.inbox=input-samples\n", "rollup.inbox=D:/汇总/收件\n")
                                .replace(
                                        "#rollup.mail.to=\n",
                                        "rollup.mail.to=office@example.gov.cn\nspring.mail.host=smtp.example.gov.cn\nspring.mail.port=465\n"));

        SettingsText again = new SettingsText(changed);
        assertThat(again.value("rollup.inbox")).isEqualTo("D:/汇总/收件");
        for (String name : new String[] {"rollup.inbox", "rollup.mail.to", "spring.mail.host", "spring.mail.port"}) {
            again.set(name, "");
        }
        assertThat(again.text()).isEqualTo(shipped);
    }

    @Test
    void otherLinesLineEndsAndOtherSettingsStay() {
        SettingsText text = new SettingsText(
                "# 我们的\r\nrollup.out=D:/out\r\nrollup.mail.to = a@b.cn,\\\r\n  c@d.cn\r\nspring.mail.host: x\r\nrollup.deadline.city=03-11\r\n");
        assertThat(text.value("rollup.mail.to")).isEqualTo("a@b.cn,c@d.cn");
        text.set("rollup.mail.to", "e@f.cn");
        text.set("spring.mail.host", "y");
        text.set("rollup.deadline", "02-15");
        text.set("rollup.office.name", "甲\\乙");

        assertThat(text.text())
                .isEqualTo("# 我们的\r\nrollup.out=D:/out\r\nrollup.mail.to=e@f.cn\r\nspring.mail.host=y\r\n"
                        + "rollup.deadline.city=03-11\r\nrollup.deadline=02-15\r\nrollup.office.name=甲\\\\乙\r\n");
    }
}
