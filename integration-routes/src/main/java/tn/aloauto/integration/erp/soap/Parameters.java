package tn.aloauto.integration.erp.soap;

import java.util.List;
import java.util.Map;

/**
 * The parameters of a sub-program out of an order's document: what stands at its top are fields, an object is a group, a list
 * a table with a line for each entry.
 */
final class Parameters {

    private Parameters() {}

    static String of(Map<String, Object> document) {
        StringBuilder xml = new StringBuilder("<PARAM>");
        document.forEach((name, value) -> {
            if (value instanceof Map<?, ?> group) {
                xml.append("<GRP ID=\"").append(SafeXml.escaped(name)).append("\">");
                fields(xml, group);
                xml.append("</GRP>");
            } else if (value instanceof List<?> lines) {
                xml.append("<TAB ID=\"").append(SafeXml.escaped(name)).append("\">");
                int number = 0;
                for (Object line : lines) {
                    xml.append("<LIN NUM=\"").append(++number).append("\">");
                    fields(xml, (Map<?, ?>) line);
                    xml.append("</LIN>");
                }
                xml.append("</TAB>");
            } else {
                field(xml, name, value);
            }
        });
        return xml.append("</PARAM>").toString();
    }

    private static void fields(StringBuilder xml, Map<?, ?> fields) {
        fields.forEach((name, value) -> field(xml, String.valueOf(name), value));
    }

    private static void field(StringBuilder xml, String name, Object value) {
        xml.append("<FLD NAME=\"")
                .append(SafeXml.escaped(name))
                .append("\">")
                .append(SafeXml.escaped(String.valueOf(value)))
                .append("</FLD>");
    }
}
