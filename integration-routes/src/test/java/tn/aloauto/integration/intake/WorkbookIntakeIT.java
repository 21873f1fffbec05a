package tn.aloauto.integration.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static tn.aloauto.integration.intake.IntakeFixtures.HEADER;
import static tn.aloauto.integration.intake.IntakeFixtures.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.integration.fixit.FixItFile;
import tn.aloauto.integration.intake.IntakeFixtures.TestFeed;
import tn.aloauto.localdatabase.LocalDatabase;

/** Workbooks and hostile files through the one inbox: to the shop, or to a clear refusal. */
@IntegrationTest
@DisplayName("A-126, B-072: workbooks through the one inbox")
class WorkbookIntakeIT {

    private static final Path CORPUS = LocalDatabase.projectRoot().resolve("integration-routes/src/test/corpus");

    @Autowired
    private ApplicationContext engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RejectedFile rejectedFile;

    private IntakeFixtures intake;

    @BeforeEach
    void arrange() {
        intake = IntakeFixtures.in(engine);
    }

    @Test
    void aWorkbookBecomesStockAndItsBadRowIsNamedBySheetAndRow() throws Exception {
        TestFeed feed = intake.liveFeed("partial");
        UUID receipt = intake.put(feed, workbook(), Instant.now());

        assertThat(intake.ended(receipt))
                .containsEntry("status", "partial")
                .containsEntry("file_type", "excel")
                .containsEntry("total_rows", 2)
                .containsEntry("created_rows", 1)
                .containsEntry("error_rows", 1);
        assertThat(intake.catalogue(feed)).singleElement().satisfies(product -> {
            assertThat(product).containsEntry("sku", "0986494123").containsEntry("feed_quantity", 12);
            assertThat(product.get("price")).hasToString("129.900");
        });
        assertThat(jdbc.sql("select sheet, line, column_name, code from rejected_row where receipt_id = ?")
                        .param(receipt)
                        .query()
                        .listOfRows())
                .singleElement()
                .satisfies(cell -> assertThat(cell)
                        .containsEntry("sheet", "Stock")
                        .containsEntry("line", 5L)
                        .containsEntry("column_name", "Référence")
                        .containsEntry("code", "EXCEL_LOST_DIGITS"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(rejectedFile.write(receipt, true, out)).contains(FixItFile.Kind.TEXT);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(";Plaquettes;Bosch;12,5;3;Plaquettes de frein;")
                .doesNotContain("90,75;");
    }

    @ParameterizedTest
    @DisplayName("B-145: the scanner hook refuses EICAR; bombs, entities and passwords are refused with their reason")
    @CsvSource({
        "hostile/bomb.zip,ZIP_BOMB",
        "hostile/bomb.xlsx,ZIP_BOMB",
        "hostile/external-entity.xlsx,FORBIDDEN_XML",
        "hostile/password.xlsx,PASSWORD",
        "hostile/eicar.csv,VIRUS"
    })
    void aHostileFileIsRefusedWithItsReasonAndDisturbsNothing(String file, String code) throws Exception {
        TestFeed feed = intake.liveFeed("full");
        intake.taken(feed, HEADER + rows(1, 2));
        List<Map<String, Object>> before = intake.catalogue(feed);

        Map<String, Object> ended =
                intake.ended(intake.put(feed, Files.readAllBytes(CORPUS.resolve(file)), Instant.now()));
        assertThat(ended).containsEntry("status", "failed").containsEntry("total_rows", 0);
        assertThat(ended.get("message")).asString().endsWith("[" + code + "]");
        assertThat(intake.catalogue(feed)).isEqualTo(before);
        try (Stream<Path> left = Files.list(RealDatabase.DATA_FOLDER.resolve("work"))) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("unpacked-")))
                    .isEmpty();
        }
        assertThat(intake.ended(
                        intake.put(feed, (HEADER + rows(1, 3)).getBytes(StandardCharsets.UTF_8), Instant.now())))
                .containsEntry("status", "completed");
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.createSheet("Lisez-moi").createRow(0).createCell(0).setCellValue("Stock de la semaine");
            Sheet sheet = workbook.createSheet("Stock");
            fill(sheet.createRow(2), HEADER.strip().split(";"));
            fill(sheet.createRow(3), "0986494123", "Plaquettes", "Bosch", 129.9, 12, "Plaquettes de frein");
            fill(sheet.createRow(4), 90.75, "Plaquettes", "Bosch", 12.5, 3, "Plaquettes de frein");
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void fill(Row row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
    }
}
