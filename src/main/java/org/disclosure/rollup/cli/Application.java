package org.disclosure.rollup.cli;

import java.nio.file.Path;
import java.time.MonthDay;
import java.util.Map;
import org.disclosure.rollup.job.Progress;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The program's parts, wired for one command. */
@SpringBootApplication(scanBasePackages = "org.disclosure.rollup")
class Application {

    /** Reports are due by 31 January (条例第四十九条) unless the office sets another day. */
    private static final String DEADLINE = "rollup.deadline";

    /**
     * Wires the parts around the store in the data folder. What the environment or a configuration file says of the
     * database goes before.
     */
    static ConfigurableApplicationContext start(Path data, Console console) {
        SpringApplication application = new SpringApplication(Application.class);
        Path folder = data.toAbsolutePath().normalize();
        application.setDefaultProperties(Map.of(
                "spring.datasource.url",
                "jdbc:h2:file:" + folder.resolve("rollup"),
                "logging.file.name",
                logFile(data).toString(),
                DEADLINE,
                "01-31"));
        application.setRegisterShutdownHook(true);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(Progress.class, () -> new TerminalProgress(console, System.console() != null)));
        return application.run();
    }

    static MonthDay deadline(ConfigurableApplicationContext application) {
        return MonthDay.parse("--" + application.getEnvironment().getRequiredProperty(DEADLINE));
    }

    static Path logFile(Path data) {
        return data.resolve("rollup.log");
    }
}
