class HooksController < ApplicationController
  protect_from_forgery except: :create

  def create
    event = Stripe::Webhook.construct_event(request.raw_post, request.headers['Stripe-Signature'], Rails.application.credentials.stripe_signing_secret)
    Donation.create!(amount: event.data.object.amount, email: event.data.object.receipt_email)
    render json: { ok: true }
  rescue JSON::ParserError, Stripe::SignatureVerificationError
    render json: { ok: false }, status: :bad_request
  end
end
