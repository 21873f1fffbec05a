package tn.aloauto.marketplace.catalogue.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Gives the catalogue's answers an ETag, so that a browser or proxy that has one asks again for nothing. */
@Configuration(proxyBeanMethods = false)
class PublicReads {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter = new FilterRegistrationBean<>(new ByChecksum());
        filter.addUrlPatterns("/api/v1/products/*", "/api/v1/categories/*", "/api/v1/vendors/*", "/api/v1/content/*");
        return filter;
    }

    /**
     * Two checksums of different polynomials instead of the framework's MD5: it has to tell two states of one address apart, not
     * withstand who looks for a collision, and processors compute it in passing.
     */
    private static final class ByChecksum extends ShallowEtagHeaderFilter {

        @Override
        protected String generateETagHeaderValue(InputStream body, boolean isWeak) throws IOException {
            byte[] octets = body.readAllBytes();
            CRC32 one = new CRC32();
            CRC32C other = new CRC32C();
            one.update(octets);
            other.update(octets);
            return (isWeak ? "W/\"" : "\"")
                    + Integer.toHexString(octets.length)
                    + '-'
                    + Long.toHexString(one.getValue() << 32 | other.getValue())
                    + '"';
        }
    }
}
