package org.openhaven.finder.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this finder calls itself.
 *
 * @param name in the head and in titles of pages
 */
@ConfigurationProperties("haven.site")
public record SiteSettings(@DefaultValue("Haven") String name) {
}
