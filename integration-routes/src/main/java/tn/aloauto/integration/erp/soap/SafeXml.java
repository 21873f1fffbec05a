package tn.aloauto.integration.erp.soap;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** XML as it comes from outside: no document type, so no entity, no file and no address of its choosing. */
final class SafeXml {

    private SafeXml() {}

    /** @throws IOException when the text is no XML, or more than plain XML */
    static Document parse(String text) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | SAXException refused) {
            throw new IOException("Not plain XML", refused);
        }
    }

    /** The text of the first element of this name, whatever its namespace; empty when there is none. */
    static String text(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    /** The value of the first field {@code <FLD NAME="...">} of this name. */
    static String field(Document document, String name) {
        NodeList fields = document.getElementsByTagNameNS("*", "FLD");
        for (int i = 0; i < fields.getLength(); i++) {
            if (fields.item(i) instanceof Element field && name.equals(field.getAttribute("NAME"))) {
                return field.getTextContent().strip();
            }
        }
        return "";
    }

    static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
