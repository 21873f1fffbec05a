package tn.aloauto.integration.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static tn.aloauto.integration.intake.IntakeFixtures.HEADER;
import static tn.aloauto.integration.intake.IntakeFixtures.row;
import static tn.aloauto.integration.intake.IntakeFixtures.rows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.integration.fixit.FixItFile;
import tn.aloauto.integration.intake.IntakeFixtures.TestFeed;
import tn.aloauto.integration.mapping.Mapping;

/** Rejected rows given back in the vendor's own file, corrected, and sent again: those rows and no others (M3). */
@IntegrationTest
class FixItFileIT {

    @Autowired
    private ApplicationContext engine;

    @Autowired
    private RejectedFile rejectedFile;

    private IntakeFixtures intake;

    @BeforeEach
    void arrange() {
        intake = IntakeFixtures.in(engine);
    }

    @Test
    @DisplayName("M3: a workbook comes back as a workbook, bad cells coloured, legal words behind them")
    void aWorkbookComesBackAsTheVendorsOwnWorkbook() throws Exception {
        TestFeed feed = intake.liveFeed("full");
        UUID receipt = intake.put(feed, "stock.xlsx", workbook());
        assertThat(intake.ended(receipt)).containsEntry("status", "partial").containsEntry("error_rows", 4);

        try (XSSFWorkbook given = new XSSFWorkbook(new ByteArrayInputStream(fixIt(receipt)))) {
            XSSFSheet sheet = given.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("Stock avril");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Pièces Essai, stock du jour");
            XSSFRow header = sheet.getRow(1);
            assertThat(header.getCell(3).getStringCellValue()).isEqualTo("Prix TTC");
            assertThat(header.getCell(7).getStringCellValue()).startsWith("AloAuto " + receipt);
            assertThat(sheet.isColumnHidden(7)).isTrue();
            assertThat(sheet.getLastRowNum()).isEqualTo(5);
            XSSFRow category = sheet.getRow(2);
            assertThat(colour(category.getCell(5))).isEqualTo("FFFFC7CE");
            assertThat(colour(category.getCell(3))).isNull();
            assertThat(category.getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(category.getCell(12).getStringCellValue()).isEqualTo("Amortisseurs");
            assertThat(category.getCell(13).getStringCellValue()).contains("الصنف");
            XSSFRow formula = sheet.getRow(5);
            assertThat(formula.getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(formula.getCell(1).getStringCellValue()).isEqualTo("'=HYPERLINK(1)");
            assertThat(formula.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(given.getSheetVisibility(1)).isEqualTo(SheetVisibility.VERY_HIDDEN);
            XSSFDataValidation offered = sheet.getDataValidations().get(0);
            assertThat(offered.getRegions().getCellRangeAddress(0).formatAsString())
                    .isEqualTo("F3:F6");
            assertThat(given.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
                    .isNotBlank();
        }
        Path box = RealDatabase.DATA_FOLDER.resolve("sftp/" + feed.vendorSlug() + "/rejected/stock.xlsx.rejected.xlsx");
        org.awaitility.Awaitility.await().until(() -> Files.exists(box));
    }

    @Test
    @DisplayName("M3: sent back corrected, a full feed's fix-it file applies its rows alone; twice is harmless")
    void theCorrectedWorkbookAppliesItsRowsAlone() throws Exception {
        TestFeed feed = intake.liveFeed("full");
        UUID receipt = intake.put(feed, "stock.xlsx", workbook());
        intake.ended(receipt);
        List<Map<String, Object>> before = intake.catalogue(feed);

        byte[] corrected = opened(receipt).corrected().saved();
        UUID again = intake.put(feed, "corrigé par Sami.xlsx", corrected);
        assertThat(intake.ended(again))
                .as("%s", intake.rejected(again))
                .containsEntry("status", "completed")
                .containsEntry("created_rows", 4)
                .containsEntry("removed_rows", 0)
                .containsEntry("continues", receipt);
        assertThat(intake.receipt(again).get("message")).asString().startsWith("Corrections de « stock.xlsx »");
        assertThat(intake.receipt(again)).containsEntry("message_code", "CORRECTIONS_OF:ROWS");
        assertThat(intake.receipt(again).get("message_arguments").toString().replace("\"", ""))
                .isEqualTo("{stock.xlsx,4,4,0,0,0,0}");
        assertThat(intake.catalogue(feed)).hasSize(before.size() + 4).containsAll(before);
        assertThat(intake.ended(intake.put(feed, "corrigé.xlsx", corrected))).containsEntry("status", "duplicate");

        intake.ended(intake.put(feed, "stock.csv", (HEADER + rows(1, 30)).getBytes(StandardCharsets.UTF_8)));
        UUID decided = intake.put(feed, "stock.csv", (HEADER + rows(1, 29)).getBytes(StandardCharsets.UTF_8));
        intake.ended(decided);
        assertThat(intake.receipt(intake.put(feed, "corrigé.xlsx", corrected)))
                .as("the same corrections after other files")
                .satisfies(
                        late -> assertThat(intake.ended((UUID) late.get("id"))).containsEntry("total_rows", 0));
    }

    @Test
    @DisplayName("M3: what stays uncorrected is refused again, and only that")
    void uncorrectedRowsComeBackAgain() throws Exception {
        TestFeed feed = intake.liveFeed("full");
        String text = "Stock du jour\r\n" + HEADER + rows(1, 30) + row(30, "1,000", 1) + row(31, "gratuit", 1)
                + "R-00032;Deux;mots;Bosch;129,900;5;Amortisseurs;OE\n" + row(33, "1.250", 1);
        UUID receipt = intake.put(feed, text);
        assertThat(intake.ended(receipt)).containsEntry("error_rows", 4);

        GivenBackFile given = opened(receipt);
        assertThat(given.rows()).isEqualTo(4);
        assertThat(given.cell(3, "Suggestion")).isEqualTo("1,250");
        given.set(3, "Prix TTC", "1,250");
        UUID second = intake.put(feed, given.saved(), Instant.now());
        assertThat(intake.ended(second))
                .containsEntry("status", "partial")
                .containsEntry("created_rows", 1)
                .containsEntry("error_rows", 3);
        assertThat(intake.rejected(second))
                .extracting("code")
                .contains("DUPLICATE_REFERENCE", "BAD_PRICE", "TOO_MANY_CELLS");

        byte[] third = opened(second).corrected().saved();
        assertThat(intake.ended(intake.put(feed, third, Instant.now())))
                .containsEntry("status", "completed")
                .containsEntry("created_rows", 3)
                .containsEntry("continues", receipt);
        assertThat(intake.catalogue(feed)).hasSize(34).allSatisfy(product -> assertThat(product.get("retired_at"))
                .isNull());
    }

    @Test
    @DisplayName("S6: corrections of a file never overwrite a newer full one; another feed's are refused")
    void correctionsOfAnOlderFileAndOfAnotherFeedAreRefused() throws Exception {
        TestFeed feed = intake.liveFeed("full");
        TestFeed other = intake.liveFeed("full");
        UUID monday = intake.put(feed, HEADER + rows(1, 5) + row(6, "gratuit", 1));
        intake.ended(monday);
        byte[] corrected = opened(monday).corrected().saved();
        assertThat(intake.ended(intake.put(other, corrected, Instant.now())).get("message"))
                .asString()
                .contains("ne vient pas de ce flux");
        intake.taken(feed, HEADER + rows(1, 6));
        List<Map<String, Object>> before = intake.catalogue(feed);
        assertThat(intake.ended(intake.put(feed, corrected, Instant.now())).get("message"))
                .asString()
                .contains("plus récent");
        assertThat(intake.catalogue(feed)).isEqualTo(before);

        String spoilt =
                new String(corrected, StandardCharsets.UTF_8).replaceFirst("AloAuto (.{8})", "AloAuto 00000000");
        assertThat(intake.ended(intake.put(feed, spoilt.getBytes(StandardCharsets.UTF_8), Instant.now()))
                        .get("message"))
                .asString()
                .endsWith("[SPOILT_MARK]");
    }

    @Test
    @DisplayName("M3: a fix-it file that lost its mark is never taken for a whole list")
    void aFixItFileThatLostItsMarkRetiresNothing() {
        TestFeed feed = intake.liveFeed("full");
        intake.taken(feed, HEADER + rows(1, 10));
        byte[] few = (HEADER + rows(9, 12)).getBytes(StandardCharsets.UTF_8);
        assertThat(intake.ended(intake.put(
                        feed, "stock.csv.rejected.csv", few, Instant.now().minus(Duration.ofMinutes(1)))))
                .containsEntry("status", "completed")
                .containsEntry("created_rows", 2)
                .containsEntry("removed_rows", 0);
    }

    private byte[] fixIt(UUID receipt) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FixItFile.Kind kind = rejectedFile.write(receipt, false, out).orElseThrow();
        assertThat(kind.nameFor("a.xlsx")).matches("a\\.xlsx\\.rejected\\.(csv|xlsx)");
        return out.toByteArray();
    }

    private GivenBackFile opened(UUID receipt) throws Exception {
        Path mapping = RealDatabase.MAPPINGS_FOLDER.resolve("pieces-tunis-stock.mapping.yaml");
        return GivenBackFile.open(fixIt(receipt), Mapping.compile(Files.readString(mapping)));
    }

    private static String colour(XSSFCell cell) {
        var colour = cell.getCellStyle().getFillForegroundColorColor();
        return colour == null ? null : colour.getARGBHex();
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("Stock avril");
            sheet.createRow(0).createCell(0).setCellValue("Pièces Essai, stock du jour");
            fill(sheet.createRow(2), (Object[]) HEADER.strip().split(";"));
            for (int i = 0; i < 20; i++) {
                fill(sheet.createRow(3 + i), "W-" + i, "Filtre", "Mann", 18.5, 40, "Filtres à huile");
            }
            fill(sheet.createRow(23), "R-1", "Amortisseur", "Monroe", 99.25, 2, "Amortisseur avant");
            fill(sheet.createRow(24), 90.75, "Plaquettes", "Bosch", 12.5, 3, "Plaquettes de frein");
            fill(sheet.createRow(25), "R-3", "Plaquettes", "Bosch", "sur demande", 3, "Plaquettes de frein");
            fill(sheet.createRow(26), "R-4", "=HYPERLINK(1)", "Bosch", 15, -2, "Plaquettes de frein");
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void fill(XSSFRow row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
    }
}
