package org.openhaven.api.exchange;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

import org.jspecify.annotations.Nullable;

/**
 * Writes the body of an answer to a file and hangs up when it grows too long. Its result
 * is what went wrong, empty if nothing did.
 */
final class LimitedFile implements BodySubscriber<Optional<String>> {

	private final CompletableFuture<Optional<String>> result = new CompletableFuture<>();

	private final @Nullable Path target;

	private final long limit;

	private long received;

	private @Nullable FileChannel file;

	private @Nullable Subscription subscription;

	/**
	 * A body.
	 * @param target file, null for a body that nobody wants
	 * @param limit most bytes
	 */
	LimitedFile(@Nullable Path target, long limit) {
		this.target = target;
		this.limit = limit;
	}

	@Override
	public CompletionStage<Optional<String>> getBody() {
		return this.result;
	}

	@Override
	public void onSubscribe(Subscription newSubscription) {
		this.subscription = newSubscription;
		if (this.target == null) {
			end(newSubscription, Optional.empty());
			return;
		}
		try {
			this.file = FileChannel.open(this.target, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
					StandardOpenOption.TRUNCATE_EXISTING);
			newSubscription.request(Long.MAX_VALUE);
		}
		catch (IOException ex) {
			newSubscription.cancel();
			this.result.completeExceptionally(ex);
		}
	}

	@Override
	public void onNext(List<ByteBuffer> buffers) {
		if (this.result.isDone() || this.file == null || this.subscription == null) {
			return;
		}
		this.received += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
		if (this.received > this.limit) {
			end(this.subscription, Optional.of("is longer than " + (this.limit >> 20) + " MB"));
			return;
		}
		try {
			for (ByteBuffer buffer : buffers) {
				while (buffer.hasRemaining()) {
					this.file.write(buffer);
				}
			}
		}
		catch (IOException ex) {
			onError(ex);
			this.subscription.cancel();
		}
	}

	private void end(Subscription from, Optional<String> trouble) {
		from.cancel();
		complete(trouble);
	}

	private void complete(Optional<String> trouble) {
		try {
			if (this.file != null) {
				this.file.close();
			}
			this.result.complete(trouble);
		}
		catch (IOException ex) {
			this.result.completeExceptionally(ex);
		}
	}

	@Override
	public void onError(Throwable cause) {
		complete(Optional.of("broke off: " + cause.getMessage()));
	}

	@Override
	public void onComplete() {
		complete(Optional.empty());
	}

}
