package org.openhaven.search;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Plugs the search into an application that has a directory: its beans and settings. */
@AutoConfiguration(afterName = "org.openhaven.directory.DirectoryAutoConfiguration")
@ConfigurationPropertiesScan
@ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM,
		classes = AutoConfigurationExcludeFilter.class))
public class SearchAutoConfiguration {

}
