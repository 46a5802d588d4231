package org.openhaven.directory;

import java.time.Clock;

import com.zaxxer.hikari.HikariDataSource;

import org.openhaven.directory.derivation.Derivation;
import org.openhaven.directory.facility.AddressLocator;
import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.source.SourceRanks;
import org.openhaven.directory.vocabulary.Vocabulary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.PropertySource;

/**
 * Puts the directory into an application: its entities, repositories and use cases, and
 * the settings of database and mapping on which they rely. The scan stays inside the
 * directory's own packages, whose classes other packages cannot name.
 */
@AutoConfiguration(beforeName = { "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
		"org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
		"org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
		"org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration" })
@AutoConfigurationPackage(basePackages = "org.openhaven.directory")
@ComponentScan("org.openhaven.directory")
@EnableConfigurationProperties({ SourceRanks.class, FreshnessPolicy.class })
@PropertySource("classpath:org/openhaven/directory/directory.properties")
class DirectoryAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	Derivation derivation(ObjectProvider<AddressLocator> locator) {
		return new Derivation(Vocabulary.standard(), locator.getIfAvailable(UnknownPlaces::new));
	}

	/**
	 * Connector/J sends a batch as one statement only if told so, and H2 refuses the
	 * setting: it cannot stand in a common property.
	 */
	@Bean
	static BeanPostProcessor mySqlBatches() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessBeforeInitialization(Object bean, String beanName) {
				if (bean instanceof HikariDataSource pool && isMySql(pool)) {
					pool.addDataSourceProperty("rewriteBatchedStatements", "true");
				}
				return bean;
			}
		};
	}

	private static boolean isMySql(HikariDataSource pool) {
		String url = pool.getJdbcUrl();
		return url != null && url.startsWith("jdbc:mysql:");
	}

}
