package tn.aloauto.marketplace.catalogue.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Gives the catalogue's answers an ETag, so that a browser or proxy that has one asks again for nothing. */
@Configuration(proxyBeanMethods = false)
class PublicReads {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/api/v1/products/*", "/api/v1/categories/*", "/api/v1/vendors/*", "/api/v1/content/*");
        return filter;
    }
}
