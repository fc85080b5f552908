package org.disclosure.rollup.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.disclosure.rollup.intake.limit.Limits;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

class LimitSettingsTest {

    private static LimitSettings settings(Map<String, Object> environment) throws IOException {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addLast(new SystemEnvironmentPropertySource("systemEnvironment", environment));
        String file = new ClassPathResource("settings.properties").getContentAsString(StandardCharsets.UTF_8);
        byte[] inForce = file.replace("#rollup.", "rollup.").getBytes(StandardCharsets.UTF_8);
        sources.addLast(new ResourcePropertySource(new ByteArrayResource(inForce)));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("rollup.limits", LimitSettings.class)
                .get();
    }

    @Test
    void theSettingsOfTheProgramAreTheDefaultLimits() throws IOException {
        assertThat(settings(Map.of()).limits()).isEqualTo(Limits.DEFAULT);
        assertThat(settings(Map.of()).seconds()).isEqualTo(60);
    }

    @Test
    void theEnvironmentSetsOthers() throws IOException {
        LimitSettings settings = settings(
                Map.of("ROLLUP_LIMITS_MEGABYTES", "5", "ROLLUP_LIMITS_TEXTLENGTH", "99", "ROLLUP_LIMITS_SECONDS", "7"));
        assertThat(settings.limits().bytes()).isEqualTo(5L << 20);
        assertThat(settings.limits().textLength()).isEqualTo(99);
        assertThat(settings.seconds()).isEqualTo(7);
    }
}
