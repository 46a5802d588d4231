package org.openhaven.directory.site;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.PropertySource;

/**
 * Whose directory this is and whom to call, for every application, also one that has no
 * database: error pages need both.
 */
@AutoConfiguration
@EnableConfigurationProperties({ HelpLines.class, SiteSettings.class })
@PropertySource(value = "classpath:org/openhaven/directory/site/help-lines.yml", factory = YamlProperties.class)
class SiteAutoConfiguration {

}
