package org.disclosure.rollup.tell;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The robot of a group chat: {@code rollup.webhook.*}.
 *
 * @param url its address, which is a secret; empty when there is none
 * @param style whose robot it is
 * @param seconds how long a whole message and its answer may take
 */
@ConfigurationProperties("rollup.webhook")
record WebhookSettings(
        @DefaultValue("") String url,
        @DefaultValue("wecom") Style style,
        @DefaultValue("20") int seconds) {

    /** Kind of chat robot. All take a text; they differ in how much of it. */
    enum Style {
        /** 企业微信. */
        WECOM(2048),
        /** 钉钉. */
        DINGTALK(20_000);

        private static final String MORE = "…";

        private final int bytes;

        Style(int bytes) {
            this.bytes = bytes;
        }

        /** The text as far as it may go, in whole lines. */
        String cut(String text) {
            if (size(text) <= bytes) {
                return text;
            }
            StringBuilder kept = new StringBuilder();
            for (String line : text.lines().toList()) {
                if (size(kept + line + "\n" + MORE) > bytes) {
                    break;
                }
                kept.append(line).append('\n');
            }
            return kept + MORE;
        }

        private static int size(String text) {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
    }
}
