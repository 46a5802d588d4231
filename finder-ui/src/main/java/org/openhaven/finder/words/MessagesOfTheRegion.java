package org.openhaven.finder.words;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.MessageSource;

/** Has every message, in code and in templates, written for the region of its readers. */
public final class MessagesOfTheRegion implements BeanPostProcessor {

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof MessageSource messages && name.equals("messageSource")) ? new RegionalMessages(messages)
				: bean;
	}

}
