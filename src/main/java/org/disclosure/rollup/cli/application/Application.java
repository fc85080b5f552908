package org.disclosure.rollup.cli.application;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.TerminalProgress;
import org.disclosure.rollup.cli.setting.Settings;
import org.disclosure.rollup.job.JobConfiguration;
import org.disclosure.rollup.job.RollupRequest;
import org.disclosure.rollup.job.run.Progress;
import org.disclosure.rollup.office.OfficeConfiguration;
import org.disclosure.rollup.store.StoreConfiguration;
import org.disclosure.rollup.store.open.OpeningStore;
import org.disclosure.rollup.tell.TellConfiguration;
import org.disclosure.rollup.upkeep.UpkeepConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;

/** The program's parts, wired for one command. */
@Configuration(proxyBeanMethods = false)
@Import({
    StoreConfiguration.class,
    TellConfiguration.class,
    JobConfiguration.class,
    OfficeConfiguration.class,
    UpkeepConfiguration.class
})
public class Application {

    /** The store's name in the data folder, without the ending. */
    public static final String STORE = "rollup";

    /** Folder of the office's decisions, below the data folder. */
    public static final String DECISIONS = "decisions";

    private static final String DATABASE = "spring.datasource.url";

    /** Reports are due by 31 January (条例第四十九条) unless the office sets another day. */
    private static final String DEADLINE = "rollup.deadline";

    private static final String COUNTY_DEADLINE = "rollup.deadline.county";
    private static final String CITY_DEADLINE = "rollup.deadline.city";

    /**
     * Wires the parts around the store in the data folder. What the environment or a file of settings says of the
     * database goes before.
     *
     * @param day whose log is written
     * @param settings what goes before the environment and configuration files, as {@code --name=value}
     */
    public static ConfigurableApplicationContext start(
            Path data, LocalDate day, List<String> settings, Console console) {
        return start(data, day, settings, console, context -> {});
    }

    /**
     * The same with parts that few commands need.
     *
     * @param more adds them
     */
    public static ConfigurableApplicationContext start(
            Path data,
            LocalDate day,
            List<String> settings,
            Console console,
            Consumer<GenericApplicationContext> more) {
        SpringApplication application = new SpringApplication(Application.class);
        Path folder = data.toAbsolutePath().normalize();
        StandardEnvironment environment = new StandardEnvironment();
        Settings.read(home(), environment);
        application.setEnvironment(environment);
        application.setDefaultProperties(defaults(folder, day));
        // the settings have been read; nothing but the log waits for them
        application.setListeners(List.of(new LoggingApplicationListener()));
        application.setInitializers(List.of(
                context -> prepare((GenericApplicationContext) context, console),
                context -> more.accept((GenericApplicationContext) context)));
        List<String> arguments = new ArrayList<>(List.of("--rollup.data=" + folder));
        arguments.addAll(settings);
        ConfigurableApplicationContext context = application.run(arguments.toArray(String[]::new));
        try {
            context.getBean(OpeningStore.class).await();
            return context;
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    private static void prepare(GenericApplicationContext context, Console console) {
        LogFolder.keepTroubleOffTheTerminal();
        OpeningStore store = OpeningStore.begin(context.getEnvironment(), new StoreWords(console));
        context.registerBean("dataSource", OpeningStore.class, () -> store);
        context.registerBean(Progress.class, () -> new TerminalProgress(console, System.console() != null));
    }

    /** True if the store is a PostgreSQL, which several processes can use. */
    public static boolean isStoreShared() {
        StandardEnvironment environment = new StandardEnvironment();
        Settings.read(home(), environment);
        return environment.getProperty(DATABASE, "").startsWith("jdbc:postgresql:");
    }

    /** Address of the PostgreSQL in the settings: machine and database, without secrets. */
    public static String databaseAddress() {
        StandardEnvironment environment = new StandardEnvironment();
        Settings.read(home(), environment);
        return environment
                .getProperty(DATABASE, "")
                .replaceFirst("^jdbc:postgresql:(//)?([^/?]*@)?", "")
                .replaceFirst("\\?.*", "");
    }

    private static Map<String, Object> defaults(Path folder, LocalDate day) {
        Map<String, Object> defaults = new LinkedHashMap<>();
        // closed by us when the work has come to rest, not by the database as soon as the program is told to end; and a
        // commit
        // is on the disk when it returns, not half a second later: a letter that was sent must be known after any kill
        defaults.put(
                DATABASE, address(folder) + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;WRITE_DELAY=0" + cacheSize());
        Path log = LogFolder.file(folder, day);
        if (LogFolder.isWritable(log)) {
            defaults.put("logging.file.name", log.toString());
        }
        return defaults;
    }

    /** An eighth of the memory, twice what it is otherwise: a night comes back to the same pages several times. */
    private static String cacheSize() {
        return ";CACHE_SIZE=" + Runtime.getRuntime().maxMemory() / 8 / 1024;
    }

    /** The file of the store in a data folder; empty when a database server keeps it, or it is somewhere else. */
    public static Optional<Path> storeFile(Path data) {
        StandardEnvironment environment = new StandardEnvironment();
        Settings.read(home(), environment);
        return environment.containsProperty(DATABASE) ? Optional.empty() : Optional.of(data.resolve(STORE + ".mv.db"));
    }

    private static String address(Path folder) {
        return "jdbc:h2:file:" + folder.resolve(STORE);
    }

    /** True if the store is a file that does not exist, or one that is empty because its creation was interrupted. */
    public static boolean isStoreMissing(Path data) {
        StandardEnvironment environment = new StandardEnvironment();
        Settings.read(home(), environment);
        Path folder = data.toAbsolutePath().normalize();
        return OpeningStore.isMissing(environment.getProperty(DATABASE, address(folder)));
    }

    /** The folder that the program's jar lies in; the current one when it is started otherwise. */
    public static Path home() {
        File jar = new ApplicationHome(Application.class).getSource();
        return jar != null && jar.isFile() ? jar.toPath().toAbsolutePath().getParent() : Path.of("");
    }

    /** Days for which the program's logs are kept. */
    public static int logDays(ConfigurableApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("rollup.log-days", Integer.class);
    }

    /** When reports are due. */
    public static RollupRequest.Deadlines deadlines(ConfigurableApplicationContext application) {
        return new RollupRequest.Deadlines(
                day(application, DEADLINE), day(application, COUNTY_DEADLINE), day(application, CITY_DEADLINE));
    }

    private static MonthDay day(ConfigurableApplicationContext application, String setting) {
        return MonthDay.parse("--" + application.getEnvironment().getRequiredProperty(setting));
    }
}
