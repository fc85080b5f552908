package org.disclosure.rollup.cli;

import java.io.File;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.job.Progress;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The program's parts, wired for one command. */
@SpringBootApplication(scanBasePackages = "org.disclosure.rollup")
class Application {

    /** Reports are due by 31 January (条例第四十九条) unless the office sets another day. */
    private static final String DEADLINE = "rollup.deadline";

    /**
     * Wires the parts around the store in the data folder. What the environment or a file of settings says of the
     * database goes before.
     *
     * @param checks the office's own file of checks, if it is named with the command
     */
    static ConfigurableApplicationContext start(Path data, Optional<Path> checks, Console console) {
        SpringApplication application = new SpringApplication(Application.class);
        Path folder = data.toAbsolutePath().normalize();
        application.setDefaultProperties(defaults(data, folder));
        application.setRegisterShutdownHook(true);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(Progress.class, () -> new TerminalProgress(console, System.console() != null)));
        // as arguments, because what is said with the command goes before the environment and configuration files
        List<String> arguments = new ArrayList<>(List.of("--rollup.data=" + folder));
        checks.ifPresent(file -> arguments.add("--rollup.checks=" + file));
        return application.run(arguments.toArray(String[]::new));
    }

    private static Map<String, Object> defaults(Path data, Path folder) {
        Map<String, Object> defaults =
                new LinkedHashMap<>(SettingsCatalogue.load().defaults());
        defaults.put("spring.datasource.url", "jdbc:h2:file:" + folder.resolve("rollup"));
        defaults.put("logging.file.name", logFile(data).toString());
        defaults.putAll(Settings.locations(home()));
        return defaults;
    }

    /** The folder that the program's jar lies in; the current one when it is started otherwise. */
    static Path home() {
        File jar = new ApplicationHome(DisclosureRollup.class).getSource();
        return jar != null && jar.isFile() ? jar.toPath().toAbsolutePath().getParent() : Path.of("");
    }

    static MonthDay deadline(ConfigurableApplicationContext application) {
        return MonthDay.parse("--" + application.getEnvironment().getRequiredProperty(DEADLINE));
    }

    static Path logFile(Path data) {
        return data.resolve("rollup.log");
    }
}
