package tn.aloauto.integration.erp.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("XML from outside is plain XML or nothing")
class SafeXmlTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\"><a/>",
                "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>",
                "<a><b></a>",
                "<html>Maintenance",
                ""
            })
    void entitiesDocumentTypesAndBrokenTextAreRefused(String text) {
        assertThatThrownBy(() -> SafeXml.parse(text)).isInstanceOf(IOException.class);
    }

    @Test
    void aFieldIsFoundByItsName() throws IOException {
        assertThat(SafeXml.field(
                        SafeXml.parse("<R xmlns='urn:x'><GRP><FLD NAME='A'>1</FLD><FLD NAME='B'> 2 </FLD></GRP></R>"),
                        "B"))
                .isEqualTo("2");
    }
}
