package org.openhaven.directory.source;

import org.springframework.data.repository.ListCrudRepository;

/** All sources. */
public interface Sources extends ListCrudRepository<Source, String> {

}
