package tn.aloauto.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** A vendor's long price list that changes from file to file, and the one number that its whole state comes to. */
final class LongList {

    private final Path folder;
    private final int[] millimes;

    LongList(Path folder, int rows) {
        this.folder = folder;
        this.millimes = new int[rows];
        newPrices(new Random(rows), 100);
    }

    void newPrices(Random random, int percent) {
        for (int i = 0; i < millimes.length; i++) {
            if (random.nextInt(100) < percent) {
                millimes[i] = 10_000 + i % 400 * 1_000 + random.nextInt(1_000);
            }
        }
    }

    Path written(String name) {
        StringBuilder text = new StringBuilder("Référence;Désignation;Marque;Prix TTC;Quantité;Catégorie;Réf OE\r\n");
        for (int i = 0; i < millimes.length; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "MK-%06d;Plaquettes de frein;Bosch;%d,%03d;7;Plaquettes de frein;\r\n",
                    i,
                    millimes[i] / 1000,
                    millimes[i] % 1000));
        }
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How many articles, and the sum of each price times its place: one price in the wrong place changes it. */
    String digest() {
        long sum = 0;
        for (int i = 0; i < millimes.length; i++) {
            sum += (long) millimes[i] * (i + 1);
        }
        return millimes.length + " " + sum;
    }
}
