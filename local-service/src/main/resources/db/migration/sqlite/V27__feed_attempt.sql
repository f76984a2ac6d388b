-- What an object of the processor's says is our id of its payment: pages know it before there is a payment.
alter table feed_open add column attempt text;
