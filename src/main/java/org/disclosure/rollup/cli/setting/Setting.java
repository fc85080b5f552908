package org.disclosure.rollup.cli.setting;

import org.disclosure.rollup.finding.Messages;

/**
 * One thing that an office can set in the file of settings or the environment.
 *
 * @param name such as {@code rollup.deadline}
 * @param preset what holds when nobody sets it; empty for nothing
 * @param chinese what it is, in Chinese
 * @param english what it is, in English
 */
public record Setting(String name, String preset, String chinese, String english) {

    public String words(Messages.Language language) {
        return language == Messages.Language.EN ? english : chinese;
    }

    /** True if its value must not be shown. */
    public boolean isSecret() {
        return name.matches(".*(password|secret|token|webhook\\.url)");
    }

    /** True if its value is a whole number. */
    boolean isNumber() {
        return preset.matches("\\d+");
    }
}
