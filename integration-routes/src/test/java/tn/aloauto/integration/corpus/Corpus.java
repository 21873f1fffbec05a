package tn.aloauto.integration.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The corpus while it is being made: puts files into the folder and their expectations into the manifest. */
final class Corpus {

    /** The header of the demo feed, as a Tunisian parts shop's stock program writes it. */
    static final String HEADER = "Référence;Désignation;Marque;Prix TTC;Quantité;Catégorie;Réf OE";

    static final String PADS = "0986494123;Plaquettes de frein avant;Bosch;129,900;12;Plaquettes de frein;04465-0F010";
    static final String FILTER = "W712/75;Filtre à huile;Mann;18,500;40;Filtres à huile;";
    static final String PLUG = "BKR6E;Bougie d'allumage;NGK;9,750;100;Bougies d'allumage;90919-01210";

    private final Path folder;
    private final List<CorpusCase> cases = new ArrayList<>();

    Corpus(Path folder) {
        this.folder = folder;
    }

    /** The three good lines every simple case holds. */
    static CorpusCase.Expectation threeParts(String file, String cause) {
        return new CorpusCase.Expectation(file, cause)
                .takes("0986494123", "129.900", 12)
                .takes("W712/75", "18.500", 40)
                .takes("BKR6E", "9.750", 100);
    }

    static CorpusCase.Expectation file(String file, String cause) {
        return new CorpusCase.Expectation(file, cause);
    }

    static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    static String standard() {
        return lines(HEADER, PADS, FILTER, PLUG);
    }

    /** A file with the demo header and one row whose given cell is replaced. Columns from 0. */
    static String oneRowWith(int column, String value) {
        String[] cells = "REF-1;Plaquettes de frein;Bosch;129,900;12;Plaquettes de frein;".split(";", -1);
        cells[column] = value;
        return lines(HEADER, String.join(";", cells), FILTER);
    }

    void add(CorpusCase described, byte[] bytes) {
        if (cases.stream().anyMatch(other -> other.file().equals(described.file()))) {
            throw new IllegalStateException(described.file() + " is in the corpus already");
        }
        try {
            Path target = folder.resolve(described.file());
            Files.createDirectories(target.getParent());
            Files.write(target, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        cases.add(described);
    }

    void add(CorpusCase described, String text) {
        add(described, text.getBytes(StandardCharsets.UTF_8));
    }

    void add(CorpusCase described, String text, Charset charset) {
        add(described, text.getBytes(charset));
    }

    void writeManifest() throws IOException {
        cases.sort(Comparator.comparing(CorpusCase::file));
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        Files.writeString(folder.resolve("manifest.json"), json.writeValueAsString(cases) + "\n");
    }

    int size() {
        return cases.size();
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bom() {
        return new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    }

    /** A zip archive of alternating names and contents. Entry times are fixed: the corpus is the same at each making. */
    static byte[] zip(Object... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                ZipEntry entry = new ZipEntry((String) namesAndContents[i]);
                entry.setTime(1_750_000_000_000L);
                zip.putNextEntry(entry);
                Object content = namesAndContents[i + 1];
                zip.write(content instanceof String text ? utf8(text) : (byte[]) content);
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
