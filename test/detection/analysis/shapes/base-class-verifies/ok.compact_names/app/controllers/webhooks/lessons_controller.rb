class Webhooks::LessonsController < Webhooks::BaseController
  def create
    record = InboundWebhook.create!(body: body)
    LessonsJob.perform_later(record)
    head :ok
  end

  private

  def check_sender
    own = OpenSSL::HMAC.hexdigest('SHA256', Rails.application.credentials.dig(:lessons, :secret), body)
    sent = request.headers['X-Lessons-Signature'].to_s
    head :unauthorized unless ActiveSupport::SecurityUtils.secure_compare(own, sent)
  end
end
