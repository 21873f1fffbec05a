package tn.aloauto.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One of the two real applications: the jar as it was built, started as in production but for speed and profile. */
final class Application {

    private final String name;
    private final Settings settings;
    private final Map<String, String> environment;
    private final String health;
    private final ClassArchive classes;
    private ChildProcess process;

    Application(String name, Settings settings, Map<String, String> environment, String health) {
        this.name = name;
        this.settings = settings;
        this.environment = environment;
        this.health = health;
        this.classes = ClassArchive.of(name, jar(settings.home(), name), settings.classes());
    }

    ChildProcess start() {
        return start(name);
    }

    /** @param called its name in messages, and of its log file */
    ChildProcess start(String called) {
        List<String> command = new ArrayList<>();
        command.add(Java.command());
        command.addAll(classes.options());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-Dspring.main.banner-mode=off",
                "-jar",
                classes.jar().toString()));
        process =
                ChildProcess.start(called, command, environment, settings.logs().resolve(called + ".log"), health);
        return process;
    }

    boolean hasRunBefore() {
        return classes.isTrained();
    }

    ChildProcess process() {
        return process;
    }

    void stop() {
        if (process != null && process.isAlive()) {
            process.stop();
            classes.keepWhatWasLearnt();
        }
    }

    private static Path jar(Path home, String module) {
        Path target = home.resolve(module).resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file ->
                            file.getFileName().toString().matches(module + "-[0-9].*(?<!sources|javadoc|tests)\\.jar"))
                    .findFirst()
                    .orElseThrow(() ->
                            new CannotStart("No jar of " + module + " in " + target + ". Build it with ./start."));
        } catch (IOException absent) {
            throw new CannotStart("No jar of " + module + " in " + target + ". Build it with ./start.", absent);
        }
    }
}
