package org.disclosure.rollup.cli;

import java.nio.file.Path;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.job.Progress;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The program's parts, wired for one command. */
@SpringBootApplication(scanBasePackages = "org.disclosure.rollup")
class Application {

    /** Where the office drops what it decides, below the data folder. */
    static final String DECISIONS = "decisions";

    /** Reports are due by 31 January (条例第四十九条) unless the office sets another day. */
    private static final String DEADLINE = "rollup.deadline";

    /**
     * Wires the parts around the store in the data folder. What the environment or a configuration file says of the
     * database goes before.
     *
     * @param checks the office's own file of checks, if it is named with the command
     */
    static ConfigurableApplicationContext start(Path data, Optional<Path> checks, Console console) {
        SpringApplication application = new SpringApplication(Application.class);
        Path folder = data.toAbsolutePath().normalize();
        application.setDefaultProperties(Map.of(
                "spring.datasource.url",
                "jdbc:h2:file:" + folder.resolve("rollup"),
                "logging.file.name",
                logFile(data).toString(),
                "rollup.decisions",
                folder.resolve(DECISIONS).toString(),
                DEADLINE,
                "01-31"));
        application.setRegisterShutdownHook(true);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(Progress.class, () -> new TerminalProgress(console, System.console() != null)));
        // as an argument, because what is said with the command goes before the environment and configuration files
        return application.run(
                checks.map(file -> "--rollup.checks=" + file).stream().toArray(String[]::new));
    }

    static MonthDay deadline(ConfigurableApplicationContext application) {
        return MonthDay.parse("--" + application.getEnvironment().getRequiredProperty(DEADLINE));
    }

    static Path logFile(Path data) {
        return data.resolve("rollup.log");
    }
}
