package tn.aloauto.integration.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An .ods, streamed from its content.xml; no DTD and no entity is ever followed. */
final class OpenDocumentWorkbook implements Workbook {

    private static final XMLInputFactory XML = factory();
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    private final Archive archive;
    private final char decimalChar;
    private final List<Sheet> sheets = new ArrayList<>();

    private OpenDocumentWorkbook(Archive archive, char decimalChar) throws IOException {
        this.archive = archive;
        this.decimalChar = decimalChar;
        findSheets();
    }

    static OpenDocumentWorkbook open(Path file, char decimalChar) throws IOException {
        Archive archive = Archive.open(file);
        try {
            return new OpenDocumentWorkbook(archive, decimalChar);
        } catch (IOException | RuntimeException refused) {
            archive.close();
            throw refused;
        }
    }

    @Override
    public List<Sheet> visibleSheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    private record Table(OpenDocumentWorkbook workbook, String name, int index) implements Sheet {

        @Override
        public Rows open() throws IOException {
            Content content = workbook.content();
            try {
                for (int i = -1; i < index; ) {
                    if (content.xml().next() == XMLStreamConstants.START_ELEMENT && isTable(content.xml(), "table")) {
                        i++;
                    }
                }
                return new OpenDocumentRows(content.xml(), content.in(), name, workbook.decimalChar);
            } catch (XMLStreamException broken) {
                content.in().close();
                throw new FileUnreadable(RefusalCode.BROKEN_FILE);
            }
        }
    }

    private record Content(XMLStreamReader xml, InputStream in) {}

    private Content content() throws IOException {
        InputStream in = archive.stream("content.xml");
        try {
            return new Content(XML.createXMLStreamReader(in), in);
        } catch (XMLStreamException broken) {
            in.close();
            throw new FileUnreadable(RefusalCode.BROKEN_FILE);
        }
    }

    private void findSheets() throws IOException {
        Content content = content();
        try (InputStream in = content.in()) {
            XMLStreamReader xml = content.xml();
            Set<String> hiddenStyles = new HashSet<>();
            String style = null;
            int index = 0;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if ("style".equals(xml.getLocalName())) {
                    style = attribute(xml, "name");
                } else if ("table-properties".equals(xml.getLocalName())
                        && "false".equals(xml.getAttributeValue(TABLE, "display"))) {
                    hiddenStyles.add(style);
                } else if (isTable(xml, "table")) {
                    String name = xml.getAttributeValue(TABLE, "name");
                    if (!hiddenStyles.contains(String.valueOf(xml.getAttributeValue(TABLE, "style-name")))) {
                        sheets.add(new Table(this, name == null ? "Feuille" : name, index));
                    }
                    index++;
                }
            }
        } catch (XMLStreamException broken) {
            throw new FileUnreadable(RefusalCode.BROKEN_FILE);
        }
    }

    static boolean isTable(XMLStreamReader xml, String name) {
        return name.equals(xml.getLocalName()) && TABLE.equals(xml.getNamespaceURI());
    }

    /** By its local name: a document may bind any prefix. */
    static String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
