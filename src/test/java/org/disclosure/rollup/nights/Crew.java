package org.disclosure.rollup.nights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.fixture.Postgres;

/** Processes of the packaged program that work at one run: who begins it, and workers. They share a database and the inbox. */
public final class Crew implements AutoCloseable {

    private final Map<String, String> store;
    private final Map<String, String> settings;
    private final Path inbox;
    private final Path folder;
    private final Map<String, Process> workers = new LinkedHashMap<>();

    /**
     * Nobody yet.
     *
     * @param settings variables of the environment, for all
     * @param folder for data and results
     */
    public Crew(Map<String, String> store, Map<String, String> settings, Path inbox, Path folder) {
        this.store = store;
        this.settings = settings;
        this.inbox = inbox;
        this.folder = folder;
    }

    public Path out() {
        return folder.resolve("out");
    }

    /** Starts a worker, or one in place of another that is gone. */
    public Process hire(String name, Path jar, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("worker", "--name", name));
        words.addAll(List.of(more));
        Process worker = start(name, jar, words);
        workers.put(name, worker);
        return worker;
    }

    public Process worker(String name) {
        return workers.get(name);
    }

    /** Begins a night of a year. */
    public Process night(int year) throws IOException {
        return start(
                "night",
                PackagedProgram.INSTALLED,
                List.of(
                        "run",
                        "--workers",
                        "--year",
                        Integer.toString(year),
                        "--as-of",
                        "2024-02-10",
                        "--inbox",
                        inbox.toString(),
                        "--out",
                        out().toString()));
    }

    private Process start(String name, Path jar, List<String> command) throws IOException {
        List<String> words = PackagedProgram.java(jar);
        words.addAll(command);
        words.addAll(List.of("--data", data(name).toString()));
        ProcessBuilder process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(printed(name).toFile()));
        Map<String, String> environment = process.environment();
        environment.put("LC_ALL", "C.UTF-8");
        environment.putAll(settings);
        environment.put(
                "SPRING_DATASOURCE_URL", store.get("spring.datasource.url") + "&ApplicationName=rollup-" + name);
        environment.put("SPRING_DATASOURCE_USERNAME", store.get("spring.datasource.username"));
        environment.put("SPRING_DATASOURCE_PASSWORD", store.get("spring.datasource.password"));
        return process.start();
    }

    /** Each its own, as on machines that share nothing but the inbox and the database. */
    public Path data(String name) {
        return folder.resolve("data-" + name);
    }

    private Path printed(String name) {
        return folder.resolve(name + ".txt");
    }

    /** All that a process has said, and those of its name before it. */
    public String said(String name) {
        try {
            return Files.exists(printed(name)) ? Files.readString(printed(name)) : "";
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** The names of the workers that have held a part for a while. */
    public List<String> atWork() throws SQLException {
        return query("SELECT SUBSTR(application_name, 8) FROM pg_stat_activity WHERE application_name LIKE 'rollup-w%'"
                + " AND datname = current_database() AND xact_start < now() - INTERVAL '50 ms'"
                + " AND state <> 'idle' ORDER BY random()");
    }

    /** How many files of the run that is going on are read, or checked. */
    public int done() throws SQLException {
        return Integer.parseInt(
                query("SELECT COUNT(*) FROM received_file JOIN rollup_run ON run_id = id AND NOT published"
                                + " WHERE state <> 'COLLECTED'")
                        .get(0));
    }

    public List<String> query(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = Postgres.connect(store);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** A signal such as STOP and CONT, which Java does not send. */
    public static void signal(String signal, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        workers.values().forEach(Process::destroyForcibly);
    }
}
