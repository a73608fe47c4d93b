class StripeWebhooksController < ApplicationController
  skip_before_action :verify_authenticity_token

  def create
    event = if Rails.env.production?
      Stripe::Webhook.construct_event(request.raw_post, request.headers['Stripe-Signature'], ENV.fetch('STRIPE_WEBHOOK_SECRET'))
    else
      Stripe::Event.construct_from(JSON.parse(request.raw_post, symbolize_names: true))
    end
    Payment.find_by!(intent: event.data.object.id).settle!
    head :ok
  end
end
