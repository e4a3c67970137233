//! A connection whose other side has to take what it is sent. hyper waits for ever for a
//! reader who does not read, and each holds one of the places there are.
//!
//! Waiting uses up a credit of seconds; bytes that are taken earn it back. So a reader
//! on a slow network, or one who pauses, is never cut off, and one who takes a byte now
//! and then is.

use std::{
    future::Future,
    io::{self, IoSlice},
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Instant, Sleep, sleep},
};

/// The most a reader may pause, and what each reader begins with.
pub const GRACE: Duration = Duration::from_secs(30);
/// What earns a second, in bytes: slower than the slowest telephone network (EDGE gives
/// some 10,000 a second).
const SECOND: u32 = 1_024;

#[derive(Debug)]
pub struct Patient<S> {
    inner: S,
    credit: Duration,
    waiting: Option<Waiting>,
}

#[derive(Debug)]
struct Waiting {
    since: Instant,
    end: Pin<Box<Sleep>>,
}

impl<S> Patient<S> {
    pub fn new(inner: S) -> Self {
        Self {
            inner,
            credit: GRACE,
            waiting: None,
        }
    }

    /// Nothing could be written just now.
    fn wait<T>(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<T>> {
        let credit = self.credit;
        let waiting = self.waiting.get_or_insert_with(|| Waiting {
            since: Instant::now(),
            end: Box::pin(sleep(credit)),
        });
        ready!(waiting.end.as_mut().poll(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }

    /// So many bytes were taken.
    fn went(&mut self, bytes: usize) {
        if let Some(waiting) = self.waiting.take() {
            self.credit = self.credit.saturating_sub(waiting.since.elapsed());
        }
        let bytes = u32::try_from(bytes).unwrap_or(u32::MAX);
        let earned = Duration::from_secs(1) * bytes / SECOND;
        self.credit = (self.credit + earned).min(GRACE);
    }

    fn written(
        &mut self,
        cx: &mut Context<'_>,
        written: Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        match written {
            Poll::Pending => self.wait(cx),
            Poll::Ready(Ok(bytes)) => {
                self.went(bytes);
                Poll::Ready(Ok(bytes))
            }
            failed => failed,
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Patient<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_read(cx, buf)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Patient<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.inner).poll_write(cx, buf);
        self.written(cx, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.inner).poll_write_vectored(cx, bufs);
        self.written(cx, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex},
        task::JoinHandle,
        time::pause,
    };

    /// Sends so much through a narrow pipe; how it ended, and after how long.
    fn sending(bytes: usize) -> (DuplexStream, JoinHandle<(io::Result<()>, u64)>) {
        pause();
        let (reader, pipe) = duplex(1_024);
        let sent = tokio::spawn(async move {
            let began = Instant::now();
            let outcome = Patient::new(pipe).write_all(&vec![0; bytes]).await;
            (outcome, began.elapsed().as_secs())
        });
        (reader, sent)
    }

    fn gave_up(outcome: &io::Result<()>) -> bool {
        outcome
            .as_ref()
            .is_err_and(|error| error.kind() == io::ErrorKind::TimedOut)
    }

    #[tokio::test]
    async fn who_reads_nothing_is_given_up() {
        let (_reader, sent) = sending(10_000);
        let (outcome, seconds) = sent.await.unwrap();
        assert!(gave_up(&outcome), "{outcome:?}");
        assert_eq!(seconds, GRACE.as_secs());
    }

    #[tokio::test]
    async fn who_takes_a_byte_now_and_then_is_given_up_as_soon() {
        let (mut reader, sent) = sending(10_000);
        let dripping = tokio::spawn(async move {
            let mut byte = [0];
            while reader.read_exact(&mut byte).await.is_ok() {
                sleep(Duration::from_secs(5)).await;
            }
        });
        let (outcome, seconds) = sent.await.unwrap();
        assert!(gave_up(&outcome), "{outcome:?}");
        assert!(seconds <= GRACE.as_secs() + 1, "{seconds}");
        dripping.abort();
    }

    #[tokio::test]
    async fn who_is_slow_gets_all_of_it_and_may_pause() {
        let (mut reader, sent) = sending(300_000);
        let reading = tokio::spawn(async move {
            let mut some = vec![0; 2_000];
            let mut read = 0;
            while read < 300_000 {
                let wait = if read == 100_000 { 29 } else { 1 };
                sleep(Duration::from_secs(wait)).await;
                read += reader.read_exact(&mut some).await.unwrap();
            }
        });
        let (outcome, seconds) = sent.await.unwrap();
        outcome.unwrap();
        assert!(seconds > 150, "{seconds}");
        reading.await.unwrap();
    }
}
