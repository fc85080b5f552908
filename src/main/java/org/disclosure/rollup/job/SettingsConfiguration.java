package org.disclosure.rollup.job;

import java.nio.file.Path;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.finding.Severities;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.job.run.LimitSettings;
import org.disclosure.rollup.publish.edition.Sender;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the office, with the forms and checks that go with them: loaded while the store is still being opened. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class SettingsConfiguration {

    @Bean
    Limits limits(LimitSettings settings) {
        return settings.limits();
    }

    /** Memory for all files that are being read at once. */
    @Bean
    MemoryBudget memory() {
        return MemoryBudget.ofHeap();
    }

    /** Who the notices come from. */
    @Bean
    Sender sender(
            @Value("${rollup.office.district:}") String district,
            @Value("${rollup.office.name:}") String office,
            @Value("${rollup.office.contact:}") String contact,
            @Value("${rollup.office.phone:}") String phone) {
        return new Sender(district, office, contact, phone);
    }

    @Bean
    Forms forms() {
        return Forms.load();
    }

    @Bean
    RuleBook ruleBook(Forms forms, @Value("${rollup.checks:}") String ownFile) {
        return ownFile.isEmpty() ? RuleBook.load(forms) : RuleBook.load(forms, Path.of(ownFile));
    }

    @Bean
    Severities severities(RuleBook book) {
        return book.severities();
    }
}
