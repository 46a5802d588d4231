package org.openhaven.directory.site;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertySourceFactory;

/** Lets {@code @PropertySource} name a file of YAML with one document. */
class YamlProperties implements PropertySourceFactory {

	@Override
	public PropertySource<?> createPropertySource(@Nullable String name, EncodedResource resource) throws IOException {
		List<PropertySource<?>> documents = new YamlPropertySourceLoader().load("directory defaults",
				resource.getResource());
		return documents.getFirst();
	}

}
